#!/usr/bin/env node
"use strict";
require("./ot-security.js");
