"""The words by which a page's furniture is known: navigation, sharing, subscription, picture credits, bylines.

Every pattern is general: it would stand on the pages of many outlets. Whole lines are matched, or the beginning or the end of one.
"""

from __future__ import annotations

import re


def _any(*patterns: str) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


AGENCY = (
    r"(?:AP|AFP|EPA|PA|UPI|DPA|ANSA|Xinhua|Yonhap|Kyodo|Tass|AAP|IANS|PTI|Reuters|REUTERS|(?:The )?Associated Press|"
    r"Agence[ -]?France[ -]?[Pp]resse|Press Association|Canadian Press|(?:AFP/)?Getty(?: Images)?|Shutterstock|Alamy|Rex(?: Features)?|"
    r"Bloomberg|iStock|NurPhoto|Anadolu)"
)
WORD = r"(?:(?:[A-Z]\.){2,4}|[A-Z][\w'’-]*\.?)"
PERSON = rf"{WORD}(?: (?:(?:de|van|von|al|el|bin|der|la) )?{WORD}){{0,3}}"
PEOPLE = rf"{PERSON}(?:(?:,? (?:and|&|for|in|of|with)(?: the)? |, | ?[|/;–-] ?|; [Ee]diting by ){PERSON}){{0,8}}"
PLATFORM = r"(?:twitter|facebook|instagram|x|threads|bluesky|telegram|linkedin|youtube|tiktok|google news|whatsapp)"
SHARING = rf"(?:share|tweet|e-?mail|print|save|comments?|copy(?: link)?|pinterest|reddit|google\+?|flipboard|{PLATFORM})"
LABEL = r"(?:photo(?:graph)?s?|images?|pictures?|videos?|courtesy|credits?|source|illustration|graphic)"
LISTED = r"(?:all|latest|more|top|trending|popular|related|recommended|most read|featured|local|breaking)"
WRITE = r"(?:send(?: (?:us|your|news|tips?)){0,3}|e-?mail|call|contact|write to|text|reach)"
PIECE = r"(?:article|story|post|report|piece)"
OPEN = r"(?<![.!?\"”])"  # no sentence has ended here

NAVIGATION = (
    rf"skip (?:to|in|ad)\b.{{0,60}}{OPEN}",
    rf"(?:see|view|show|load|read) (?:all|more|on|next|less|comments|full \w+|transcript)(?: .{{0,40}})?\W*{OPEN}",
    rf"more(?: (?:in|from|on|about|by|like) .{{1,60}})?\W*{OPEN}",
    rf"{LISTED}(?: (?:local|top|trending|us|world))? (?:articles|stories|news|content|topics|videos|posts|headlines|coverage|links)\W*",
    r"(?:most (?:read|popular|viewed|shared|commented)|trending(?: now)?|recommended(?: for you)?)(?: (?:in|on) .{1,500})?\W*",
    r"you (?:may|might) also (?:like|be interested).{0,30}",
    r"(?:what to (?:read|watch|know) next|editor[’']?s[’']? picks?|up next|on this page|in this (?:article|story)|table of contents)\W*",
    r"(?:also|close|menu|search|staff|comments are closed|for immediate release)\W*",
    r"list of \d+ items?(?:end of list)?|end of list",
    r"(?:tags?|(?:suggested |related )?topics?|filed under|categories|keywords|sections?)(?:\W*| ?: ?.{2,200})",
    r"(?:explore|discover) more(?: .{0,40})?\W*|key (?:points|takeaways)\W*|our standards ?:.{0,80}|purchase licensing rights.{0,20}",
    r"(?:home|news|sports?|opinion|business|world|politics)(?: ?[|>›»·•] ?[\w&']{2,20}(?: [\w&']{1,20})?){1,6}",
    r"advertisements?(?: continue reading the main story)?\W*|sponsored(?: content)?|(?:story|article) continues (?:below|after).{0,40}",
    r"continue reading(?: the main story)?\W*|text size|a a",
)
POINTERS = (
    r"(?:related|more|see also|also read|read also|also see|read (?:more|next|the)|must[- ]read|up next|don[’']t miss) ?[:|>»] ?.{3,400}",
    r"(?:(?:previous|next|related|top) (?:story|article|coverage|stories)|recommended|explainer|opinion) ?[:|>»] ?.{3,400}",
    r"(?:watch(?: (?:live|now|also|more))?|videos?|photos|gallery|in (?:pictures|photos)|listen) ?[:|>»] ?.{3,400}",
    r"(?:read|see|watch|find|get) more (?:from|at|on|about|of|top|trending|stories|news|coverage)\b.{0,120}",
    rf"(?:today[’']s|full|more|our) coverage (?:from|of|by) .{{3,80}}{OPEN}",
    r"(?:for|to (?:read|learn|see)) more (?:\w+ ){0,4}(?:news|stories|information|coverage)\b.{0,150}",
)
FOLLOWING = (
    rf"share (?:this|on|via|with)\b.{{0,60}}{OPEN}",
    rf"(?:{SHARING}\d{{0,3}}[\s|,·•:/]*){{1,12}}\W*|\d+ (?:comments?|shares?|pending comments)\W*",
    r"read or share this story.{0,80}",
    rf"follow (?:us|@\w+|.{{2,80}}) (?:on|at|@) ?(?:{PLATFORM}|@).{{0,120}}|follow (?:us|@\w+|\S+\.\w{{2,4}})\b.{{0,80}}",
    rf"(?:like|join|find|connect with) (?:us|me|.{{2,60}}) on {PLATFORM}\b.{{0,80}}{OPEN}",
    r"(?:add|make|set) .{2,60} (?:as )?(?:a|your) (?:preferred|trusted) source.{0,60}",
    r"(?:thank you|thanks) for (?:reading|signing up|subscribing).{0,120}",
    r"(?:never miss|stay (?:up[- ]to[- ]date|informed|connected|tuned)|join the conversation)\b.{0,100}",
)
ACCOUNT = (
    r"newsletters?(?: sign ?-?up.{0,600})?\W*|subscribe\b.{0,300}",
    r"(?:sign (?:up|in)|log ?in)(?: (?:to|for|with|using|here|now|and|or)\b.{0,300})?\W*",
    rf"register (?:now|here|today|for|to)\b.{{0,100}}{OPEN}",
    r"unlock .{0,60}\b(?:news|access|articles?|content|stories|trial)\b.{0,150}|start your (?:free|trial|day)\b.{0,100}",
    r"already (?:a|have) .{0,30}(?:subscriber|member|account)\b.{0,100}|(?:become|you must be) an? .{0,20}(?:member|subscriber)\b.{0,150}",
    r"(?:create|you must create) (?:a free|an|your) account\b.{0,150}|welcome back\W.{0,40}sign in|you must enter the characters.{0,120}",
    r"support (?:our|independent|quality) journalism\b.{0,150}|donate(?: now| today)?\W*|become a supporter.{0,60}",
    r"(?:get|download) (?:our|the|news|breaking|unlimited|full|daily) .{0,60}\b(?:newsletters?|app|alerts?|inbox|access)\b.{0,120}",
)
PLAYER = (
    r"(?:\d{1,2}[- ]min(?:ute)?s? (?:read|listen)|(?:reading|read|listening) time\b.{0,30}|listen to this (?:article|story).{0,60})\W*",
    r"(?:video player|current time|remaining time|playback|auto ?play|now playing|this is a modal).{0,60}",
    r"\w{0,8}you can now listen to .{3,60}",
    r"scroll (?:down )?for .{1,30}|(?:click|tap) (?:here|on|to)\b.{0,120}|watch (?:this|the) (?:story|video)\W*",
    r"please enable (?:java ?script|cookies)\b.{0,150}|your browser .{0,150}|we use cookies\b.{0,300}|accept (?:all )?cookies",
    r"this (?:video|content|site|website|page) (?:is not|isn[’']t|requires|uses|can[’']?(?:no)?t) .{0,150}",
    rf"(?:cookie|privacy) (?:policy|settings|preferences|notice).{{0,40}}{OPEN}|terms (?:of (?:use|service)|and conditions).{{0,60}}{OPEN}",
    r"(?:image|photo|slide) \d+ (?:of|/).{0,40}|photo: .{2,60}\bcaption close|(?:slideshow|gallery) ?\(.{0,30}",
    r"(?:hide|view full|toggle|close) (?:caption|transcript).{0,40}|play(?: video)?|pause|listen(?: now)?|slideshow|loading\W*",
    r"photos?|images?",
    rf"\d{{1,2}}:\d\d (?-i:[A-Z\"“'‘]).{{3,120}}{OPEN}",
    r"\S{0,200}\.(?:jpe?g|png|gif|webp|svg|avif)\)?",
)
HOUSE = (
    r"(?:copyright,? )?(?:©|\(c\)) .{0,400}|copyright (?:(?:19|20)\d\d|(?:the )?associated press|reuters|agence)\b.{0,400}",
    r".{0,200}\ball rights reserved\b.{0,200}|this material may not be (?:published|reproduced).{0,200}",
    r"(?:do you )?(?:have|got) (?:a|any) (?:story|tip|news tip|correction)\b.{0,250}|we pay for (?:your|stories|videos)\b.{0,250}",
    rf"{WRITE} (?:us|me|the (?:writer|author|reporter|newsroom|editor)s?) (?:at|on|via|with|by)\b.{{0,200}}",
    rf"{WRITE}\b.{{2,60}} \S{{1,60}}@\S{{1,60}}",
    rf"(?:do you|are you|have you|were you|did you)\b.{{3,100}}\? {WRITE} .{{3,200}}",
    r"e-?mail: ?\S{1,60}@\S{1,60}.{0,120}|\S{1,60}@\S{1,60}\.\w{2,}(?: or .{3,30})?|[\d() .+-]{7,20}",
    r"(?:report|submit) (?:an?|your) (?:error|typo|correction|tip|story)\b.{0,100}",
    rf"this {PIECE} (?:was|has been) (?:\w+ )?(?:updated\b.{{0,200}}|(?:corrected|edited|amended|revised|translated)\b.{{0,50}})",
    r"this is a (?:developing|breaking)(?: news)? story\b.{0,120}|(?:please )?check back (?:later )?(?:for|with)\b.{0,80}",
    rf"an? (?:\w+ )?version of this {PIECE} appear(?:s|ed) in print\b.{{0,150}}",
    r"[\W_]+",
)
MENU = re.compile(_any(*NAVIGATION, *ACCOUNT), re.IGNORECASE)  # stands above a headline
BOILERPLATE = re.compile(_any(*NAVIGATION, *POINTERS, *FOLLOWING, *ACCOUNT, *PLAYER, *HOUSE), re.IGNORECASE)

PLACED = r"(?:published|posted|updated|created|modified|last (?:updated|modified)|first (?:published|posted))"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})(?:,? (?:(?:at|-|–|\|) )?\d{{1,2}}[:.]\d\d.{{0,20}})?"
BYLINE = re.compile(
    rf"(?:[Bb]y|BY):? {PEOPLE}(?:,? \S{{1,60}}@\S{{1,60}}|,? @\w+)?"
    rf"|(?i:{PLACED})\b:?(?=.{{0,60}}(?:\d{{1,2}}[:/]\d\d|\b(?:19|20)\d\d\b|\bago\b)).{{3,120}}(?<![!?])(?:(?<!\.)|(?<=[ap]\.m\.))"
    rf"|(?:(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?{DAY}(?:.{{0,15}}\b(?i:{PLACED})\b.{{2,40}})?"
)
BARE_NAME = re.compile(rf"{WORD}(?: {WORD}){{1,2}}")  # below a headline: who wrote it
AUTHOR = re.compile(  # at the end: who that is
    rf"{PERSON} (?:is|was) (?:an?|the) (?:[\w’'&,-]+ ){{0,8}}"
    r"(?:reporter|correspondent|journalist|editor|writer|columnist|producer|contributor|fellow|freelancer?|intern)s?\b.{0,300}"
    rf"|{PERSON} (?:covers|reports on|writes (?:about|for)|joined) .{{3,300}}"
)
CREDIT = re.compile(
    _any(
        rf"(?i:\(?{LABEL}(?: (?:credits?|courtesy(?: of)?))?\s?(?:[:/©]|\b(?:copyright|source|by|via|from|courtesy(?: of)?)\b[,:]?))"
        r"(?!.*\b[Cc]aption\b) ?[^.]{2,80}\)?\.?(?: ?\([^()]{2,60}\)){0,3}",
        r"(?i:enlarge this image|toggle caption)(?: toggle caption)?(?!.{0,300}[.!?] ).{0,120}",
        rf"\(?{AGENCY}(?: ?[-/,&|] ?(?i:{AGENCY})){{0,5}}\)?\.?",
        rf"\(?{PERSON}(?:, \w+)? ?(?:/|\bvia\b) ?{PERSON}\)?",
        rf".{{2,150}}\bcontributed (?:(?:additional )?(?:reporting|material|research) )?(?:to|from|for) (?:this|the) {PIECE}\W*",
        rf"\W*(?i:(?:additional |with )?(?:reporting|writing|editing|assistance|files) (?:by|from)) (?:the )?{PEOPLE}\W*",
        r"\(?(?i:reporting|writing) by .{2,250}\b(?i:editing by) .{2,150}",
        r"(?i:information from: .{2,150}|\(?from (?:staff|wire|news|agency)(?: and \w+)? (?:reports|services|dispatches)\W*)",
        r"[Tt]he post .{3,300} (?:appeared first|first appeared) on .{2,80}",
        rf"(?i:(?:this|an? (?:\w+ )?version of this) {PIECE} .{{0,40}}\b(?:appeared|published|ran|republished)\b.{{1,120}})",
    )
)

CAPTION_START = re.compile(
    r"file(?: photo)? ?[-–—:]|archive photo|pictured\b|photo shows|image caption|screen ?(?:grab|shot)\b|"
    r"in this .{0,80}\b(?:photo|image|picture|frame|still|grab)\b|"
    r"(?:this|an?) .{0,60}\b(?:photo|image|picture|screengrab|screenshot|video grab)\b.{0,60}\b(?:shows?|released|provided|taken)\b",
    re.IGNORECASE,
)
SIDES = re.compile(
    r"\((?:[LRC]-[LRC]|(?i:(?:(?:second|far) )?(?:left|right)|cent(?:er|re)|pictured(?: \w+)?))\)|\b[Pp]ictured (?:here|above|below)\b"
)
PICTURE = rf"(?:{AGENCY}|(?i:photo|image|picture|courtesy|handout|screen(?:grab|shot))|[Cc]redit|[Ss]ource:|©|File|via [A-Z])\b"
CREDIT_END = re.compile(
    _any(
        rf"(?:[(\[](?:[^()\[\]]{{0,60}}\b{PICTURE}[^()\[\]]{{0,80}}|{PERSON}(?:, \w+)? ?/ ?[A-Z][^()\[\]]{{1,60}})[)\]]\.?\s?){{1,2}}$",
        r"(?<!F[Ii][Ll][Ee] )(?<!file )\b(?:[Pp]hoto(?:graph)?(?: [Cc]redits?|s)?|PHOTO(?: CREDIT)?|[Ss]ource|[Ii]mage(?: [Cc]redit)?) ?: ?"
        r"[A-Z©@].{2,220}$",
        r"[Cc]redits?(?: ?:|\.\.\.|…) ?[A-Z©@].{2,220}$",
        rf"\b(?:[Pp]hoto(?:graph)?|[Ii]mage) by {PERSON}.{{0,60}}$",
        rf"\b(?:REUTERS|AFP|AP|EPA) ?/ ?{PERSON}(?:/[Ff]ile(?: [Pp]hoto)?|/File Photo)?\.?$",
        rf"\b{PERSON} ?(?:/|\bvia\b) ?(?:{WORD} via )?{AGENCY}(?: ?/ ?{AGENCY})?\.?$",
    )
)
CREDIT_START = re.compile(
    rf"(?:Image (?:copyright|source),? .{{1,60}}?(?= Image caption)|{AGENCY}(?=:? [A-Z][a-z-]* .{{10,500}}(?<![.!?\"”’])$))"
)
CAPTION_LABEL = re.compile(r"Image caption,?(?= )|Buy Photo(?= )")

PREFIX = re.compile(
    r"(?i:advertisement(?: continue reading the main story)?|story highlights|skip twitter post(?: by @\w+)?|"
    r"continue reading the main story|story continues below(?: advertisement)?)(?=\s+[A-Z\"“‘'])"
)
AFTER = r"(?<=[.!?\"”’)] )"
CREDIT_SUFFIX = re.compile(
    rf"(?i:\((?:additional )?(?:reporting|writing|editing|compiled|reported|report|translat\w+) by [^()]{{2,600}}\)$|"
    rf"{AFTER}(?:additional )?(?:reporting|writing) by .{{2,200}}(?:editing by|;).{{2,200}}$)"
)
SUFFIX = re.compile(
    rf"{AFTER}(?i:(?:copyright|©) .{{2,300}}|read (?:more|the full story)(?: here| »|:.{{2,120}})?\W*|click here .{{2,80}}|"
    rf"advertisement(?: continue reading the main story)?|view full caption.{{0,60}}|(?:follow|like) .{{2,60}} on {PLATFORM}\b.{{0,60}})$|"
    r"\b(?i:purchase licensing rights)\b.{0,40}$"
)
LEAD = re.compile(
    r"(?i:(?:read|see|view) (?:more|next|also)|also read|related(?: (?:stories|articles|coverage|content|links))?|"
    r"more (?:stories|news|coverage|top stories|on this story)|recommended(?: stories)?|you (?:may|might) also like|"
    r"most (?:read|popular)(?: (?:in|on) .{2,40})?|trending(?: stories| now)?|more from .{2,60}|read more .{2,60})\W*"
)
DATELINE = re.compile(r".{0,60}(?:--|[_—–-])$|.{0,60}\([A-Za-z /]{2,30}\)\s*(?:--?|[_—–])?$")
INNER = re.compile(r"\b[a-z]{3,20}[.!?][\"”’)]? ")  # "… was closed. Read on": a sentence ends within
BULLET = re.compile(r"[-–—•*·▪] ")
FINAL = re.compile(r"[.!?…:][\"”’')\]]*$|[\"”’]$")
