# Shortcuts for contributors; everything also works with the commands themselves.
.PHONY: build test lint format golden eval bench

build:     ## build the program and prepare it for a fast start
	./ot-security build

test:      ## all tests, as CI runs them
	mvn verify

lint:      ## format check; Maven itself must run on Java 21 or newer for this one
	mvn -B -ntp spotless:check

format:    ## put the format right
	mvn -B -ntp spotless:apply

golden:    ## rewrite golden files and generated documents; review the difference
	mvn -B -ntp test -Dgolden.update=true

eval:      ## search quality against judged queries: make eval FILE=queries.jsonl
	./ot-security eval $(FILE)

bench:     ## whole-process measurements, side by side
	bench/run
