"""Words that tell what a name names, or what someone is."""

from __future__ import annotations

from rashomon.mentions.names.forms import word_set

HONORIFICS = word_set(
    """
    mr mrs ms miss mx sir dame lord lady madam dr prof rev fr sheikh shaikh imam mullah ayatollah rabbi pope
    """
)

# An office or a standing, as a title before a name or a description of its holder; abbreviations stand for the full word.
ABBREVIATED = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "maj": "major",
    "cmdr": "commander",
    "adm": "admiral",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "pres": "president",
    "mp": "lawmaker",
    "cpl": "corporal",
    "pvt": "private",
    "atty": "attorney",
    "prof": "professor",
    "rev": "reverend",
    "dr": "doctor",
    "ceo": "chief executive",
    "msgr": "monsignor",
    "congressman": "representative",
    "congresswoman": "representative",
    "premier": "prime minister",
}
ROLES = word_set(
    """
    activist actor actress adm admiral adviser advisor agent aide ambassador analyst anchor archbishop artist assemblyman
    assemblywoman astronomer attache attorney author ayatollah bailiff banker baron bishop boss brigadier broker cardinal capt
    captain ceo chair chairman chairperson chairwoman chancellor chaplain chief clerk cmdr coach col colonel columnist comedian
    commander commentator commissioner comptroller congressman congresswoman constable consul coordinator coroner corporal
    correspondent councillor councilman councilwoman councilor counsel counselor cpl critic dean delegate deputy designer det
    detective dictator diplomat director doctor duchess duke economist editor emir emperor envoy executive expert farmer father
    founder gen general gov governor guard historian host imam insp inspector investigator journalist judge justice king lawmaker
    lawyer leader lecturer lieutenant lt magistrate maj manager marshal mayor merchant meteorologist minister model monarch mother
    mp nurse officer official ombudsman owner parliamentarian pastor photographer physician physicist pilot politician pope premier
    pres president priest prime prince princess principal producer prof professor prosecutor psychiatrist queen rabbi ranger rapper
    rapporteur referee rep reporter representative researcher rev reverend scientist secretary sen senator sergeant sgt sheriff
    singer solicitor soldier speaker spokesman spokesperson spokeswoman star strategist striker student sultan superintendent supt
    surgeon teacher tenant treasurer trooper trustee tsar undersecretary victim warden witness writer
    """
)
RANKED = word_set("vice deputy assistant associate acting interim under")  # "the president" is never the vice president
FORMER = word_set("former ex late then onetime ousted deposed retired")
HEADS_OF_STATE = frozenset(
    {"president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "dictator", "leader", "supreme leader"}
)
# What an office is of: "Secretary of State", "Interior Minister". By itself no name.
DOMAINS = word_set(
    """
    affairs agriculture appeals attorney campaign chief circuit commerce congress culture defence defense deputy district economy
    education energy executive exterior finance fire first foreign general health homeland housing human information intelligence
    interior internal justice labor labour lead lieutenant managing minority majority major national office police press prime
    public research safety security services special state trade transport transportation treasury tourism urban veterans vice war
    women
    """
)

# Heads that are surnames too.
WEAK_HEADS = word_set(
    """
    bank bay beach bridge castle church club court creek day farm field force forest garland guard hill hills lake lane mall marsh
    mills park pike post press price rivers street temple tower town valley village wall ward
    """
)
ORGANISATION_HEADS = word_set(
    """
    academy administration agency air airlines airways alliance army assembly associates association authority bank board
    broadcasting bulletin bureau chronicle courier cabinet chamber church clinic club co coalition college commission committee
    company conference confederation congress consulate consortium corp corps corporation council court department division embassy
    enterprises exchange federation fc force forces foundation front fund group guard guards holdings hospital inc industries
    institute institution international laboratory laboratories league llc llp ltd magazine media ministry mission mosque motors
    museum gazette herald journal ledger nations navy network networks news newspaper office organisation organization parliament
    partners partnership party plc police post press program programme project radio secretariat senate service services society studios
    synagogue syndicate systems team technologies temple times tribune tribunal trust union university
    """
)
PLACE_HEADS = word_set(
    """
    airport alley arena avenue ave bay beach boulevard blvd bridge building campus canyon castle cemetery center centre city coast
    county creek desert district drive forest gulf harbor harbour heights highway hill hills hotel inn island islands isle jail lake
    lane library mall memorial mount mountain mountains motel ocean palace park parkway peninsula pike plaza port prison province
    region republic restaurant ridge river road rd sea square stadium station store strait street suburb terminal territory theater
    theatre tower town township tunnel valley village volcano
    """
)
# Of these alone no short form of a longer name is made.
GENERIC = word_set(
    """
    american britain british central city civil county democratic east eastern federal first foreign general global great high home
    house international joint local metropolitan mount national new north northern old pacific popular public regional republican
    royal saint san second senate social south southern special state supreme united west western white world
    """
)
# Bodies that go by one plain word.
STANDING = word_set("army cabinet congress house marines navy parliament police senate")
PARTISANS = word_set("democrat democrats republican republicans conservatives tory tories liberals communists socialists")
SHORTENED = {"ave": "avenue", "blvd": "boulevard", "ft": "fort", "hwy": "highway", "mt": "mount", "rd": "road", "st": "street"}
DROPPED_HEADS = word_set("hotel inn jail motel prison province restaurant store")  # "Lissa Province" is also "Lissa"
PARTED_PLACES = word_set("downtown east greater inner lower north outer south upper west")  # "Upper Lissa"
# Houses and sites that are named for someone: "St. Brigid's Hospital".
OWNED_HEADS = word_set(
    """
    abbey academy bay bridge cathedral cemetery chapel church clinic college hill hospital hotel island market park point school
    square stadium street university
    """
)
OPENING_PLACE = word_set("casa fort gulf lake mount plaza port puerto rio villa")
SPEECH = word_set(
    """
    acknowledge add admit allege announce answer argue ask assert claim comment complain concede confirm contend declare deny
    describe disclose estimate explain indicate insist maintain note observe post predict recall remark reply report respond reveal
    say state stress suggest tell testify tweet urge warn write
    """
)
# What a government does; a capital that does one of these is its government.
STATECRAFT = SPEECH | word_set(
    """
    accept accuse adopt agree approve attack back ban block blame bomb break call cancel condemn consider criticise criticize cut
    decide decertify demand deploy designate dismiss expel extend fear fund grant hope impose intend intervene invade invite launch
    lift negotiate offer oppose order plan pledge pressure promise propose protest pursue push ratify recognise recognize refuse
    reject request resume retaliate revoke sanction seek send sever sign strike summon support suspect suspend threaten try veto
    view vote vow want welcome withdraw withhold
    """
)
NEVER = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec am pm gmt utc est edt pst pdt cet bst tv ceo cfo coo dna suv
    gps id ok mph km kg lbs usd photo image video watch read more advertisement getty images file god i ii iii iv it he she we they
    you this that these those there here what who why how when where breaking exclusive update updated live covid flight internet
    """
)
BEFORE_NAMES = ROLES | HONORIFICS | DOMAINS | FORMER | {"the"}

# Short first names and what they are short for.
NICKNAMES = {
    short: full
    for full, shorts in {
        "abigail": "abby", "alexander": "alex alec", "alfred": "alf alfie", "andrew": "andy drew", "anthony": "tony",
        "barbara": "barb", "benjamin": "ben benny", "catherine": "cathy kate", "charles": "charlie chuck", "christina": "chris tina",
        "christopher": "chris", "daniel": "dan danny", "david": "dave davy", "deborah": "debbie deb", "donald": "don donnie",
        "douglas": "doug", "edward": "ed eddie", "elizabeth": "liz beth betty", "eugene": "gene", "frederick": "fred freddie",
        "gabriel": "gabe", "gerald": "gerry jerry", "gregory": "greg", "harold": "harry hal", "jacob": "jake", "james": "jim jimmy",
        "jeffrey": "jeff", "jennifer": "jen jenny", "john": "jack johnny", "jonathan": "jon", "joseph": "joe joey", "joshua": "josh",
        "katherine": "kate kathy katie", "kenneth": "ken", "lawrence": "larry", "leonard": "len lenny", "margaret": "maggie peggy",
        "matthew": "matt", "michael": "mike mick mickey", "nathaniel": "nate", "nicholas": "nick", "pamela": "pam",
        "patricia": "pat patty trish", "patrick": "pat paddy", "peter": "pete", "philip": "phil", "raymond": "ray",
        "rebecca": "becky", "richard": "dick rick rich", "robert": "bob bobby rob", "ronald": "ron ronnie", "samuel": "sam sammy",
        "sandra": "sandy sandi", "stephen": "steve", "steven": "steve", "stuart": "stu", "susan": "sue suzie",
        "theodore": "ted teddy", "thomas": "tom tommy", "timothy": "tim", "victoria": "vicky", "vincent": "vince", "walter": "walt",
        "william": "bill billy will", "zachary": "zach zack",
    }.items()
    for short in shorts.split()
}  # fmt: skip
FIRST_NAMES = frozenset(NICKNAMES.values()) | frozenset(NICKNAMES)
KIN = word_set(
    """
    aunt boyfriend brother child cousin daughter father fiance fiancee girlfriend granddaughter grandfather grandmother grandson
    husband mother nephew niece parent sibling sister son stepdaughter stepfather stepmother stepson uncle widow widower wife
    """
)
STREETS = word_set("avenue ave boulevard blvd court drive dr highway lane ln parkway pike road roads rd street st")
SHIRES = word_set("county district parish province region")
