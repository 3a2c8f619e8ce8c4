// The pages are whole without this.
"use strict";
