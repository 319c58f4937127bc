# Gradus: two commands are enough, `make run` and `make test`. `make help` lists the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
# All of them when empty.
LESSONS ?=
export SWIFT

gradus = .build/release/gradus
plain = .build-plain/release/gradus
bin = $(DESTDIR)$(PREFIX)/bin
share = $(DESTDIR)$(PREFIX)/share
bash = $(share)/bash-completion/completions
zsh = $(share)/zsh/site-functions
fish = $(share)/fish/vendor_completions.d
sources = Sources Tests Package.swift

# Built for the machine at hand; the same flags for the program and its tests, so nothing is compiled twice.
# The tests reach in by `package` access, so they need no second, testable compilation either.
# Without errno a square root is one instruction for eight lanes; its bits are the same.
shared = -c release -Xcc -fno-math-errno
flags = $(shared) $$(cat .build/cpu)
testing = --disable-testable-imports --disable-xctest $(if $(FILTER),--filter '$(FILTER)')

.PHONY: help run test build lint format bits bench gallery completions install uninstall clean system system-tests

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## install what is missing, build, and run LESSONS (all of them) into output/
	$(gradus) run $(LESSONS)

test: system-tests .build/cpu ## run every test, or those that match FILTER=pattern (RECORD=1 rewrites the goldens)
	$(SWIFT) test $(flags) $(testing)

build: system .build/cpu ## build the program for this machine
	$(SWIFT) build $(flags) --product gradus

lint: ## check the style, strictly
	$(SWIFT) format lint --strict --parallel --recursive $(sources)

format: ## rewrite the sources in the style
	$(SWIFT) format --in-place --parallel --recursive $(sources)

bits: build ## prove that LESSONS record the same bits without this machine's wide instructions
	$(SWIFT) build $(shared) --scratch-path .build-plain --product gradus
	scripts/bits.sh $(gradus) $(plain) $(if $(LESSONS),$(LESSONS),$(wildcard lessons/*.yaml))

bench: build ## measure Gradus and its peers, as ratios (needs Python)
	GRADUS_BENCH="$${GRADUS_BENCH:-$(gradus) bench Benchmarks/moons.yaml}" python3 Benchmarks/bench.py

gallery: build ## draw the pictures of docs/gallery.txt into output/gallery/
	scripts/gallery.sh $(gradus) output/gallery

completions: build ## write completions for bash, zsh and fish into .build/completions/
	mkdir -p .build/completions
	$(gradus) --generate-completion-script bash > .build/completions/gradus
	$(gradus) --generate-completion-script zsh > .build/completions/_gradus
	$(gradus) --generate-completion-script fish > .build/completions/gradus.fish

# Copies what `make build` left, so that `sudo make install` compiles nothing and needs no Swift on root's PATH.
install: ## copy the program, the lessons and the completions below PREFIX (after make build)
	@test -x $(gradus) || { echo "nothing is built yet: run make build first" >&2; exit 1; }
	mkdir -p $(bin) $(share)/gradus/lessons $(bash) $(zsh) $(fish)
	install -m 755 $(gradus) $(bin)/gradus
	cp -R lessons/. $(share)/gradus/lessons/
	$(gradus) --generate-completion-script bash > $(bash)/gradus
	$(gradus) --generate-completion-script zsh > $(zsh)/_gradus
	$(gradus) --generate-completion-script fish > $(fish)/gradus.fish

uninstall: ## take them away again
	rm -rf $(share)/gradus
	rm -f $(bin)/gradus $(bash)/gradus $(zsh)/_gradus $(fish)/gradus.fish

clean: ## remove everything built, not what lessons wrote
	rm -rf .build .build-plain

system:
	@scripts/install.sh

system-tests: system
	@scripts/install.sh --tests

# Whether the compiler can aim at the machine at hand, found out once.
.build/cpu: | system
	@mkdir -p .build
	@if echo 'print(1)' | $(SWIFT)c -target-cpu native -emit-object -o .build/probe.o - 2>/dev/null; \
		then echo '-Xswiftc -target-cpu -Xswiftc native'; fi > $@; rm -f .build/probe.o
