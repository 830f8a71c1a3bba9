# Builds, checks and measures Sitrep. `make help` lists what there is.
#
# Works with GNU make 3.81 (macOS) and any POSIX shell. Swift, make and git must be there already; packages of the system
# that are missing are installed by .ci/set-up, which says what it does.

# The Swift command: `make site SWIFT=/opt/swift/usr/bin/swift`.
SWIFT = swift
# Where `make site` writes.
OUTPUT = site
# Where `make docs` writes, and the address that the site will have, where it is to be published.
DOCS = docs
DOCS_URL =
# Options for `make bench`: `make bench BENCH='--rows 2000 --runs 3'`.
BENCH =

SOURCES = Package.swift Sources Tests
SITREP = "$$($(SWIFT) build -c release --show-bin-path)/sitrep"

.PHONY: help site docs validate-data reproduce test check theme format format-check bench check-long fuzz clean release set-up set-up-tests

help:
	@echo 'make site          build the example site into $(OUTPUT)/'
	@echo 'make docs          build the documentation into $(DOCS)/'
	@echo 'make test          build and run all tests'
	@echo 'make check         check the content, write nothing'
	@echo 'make validate-data have other programs read the data of the example site'
	@echo 'make reproduce     build the example site in thirty surroundings, and compare the bytes'
	@echo 'make theme         embed the templates anew, after adding, renaming or removing one'
	@echo 'make format        format the Swift code in place'
	@echo 'make format-check  say which Swift code is not formatted'
	@echo 'make bench         measure, beside cp -r and Hugo (Benchmarks/README.md)'
	@echo 'make check-long    run all tests, the long ones in full'
	@echo 'make fuzz          give hostile inputs to what reads them (Documentation/robustness.md)'
	@echo 'make clean         delete what was built'

set-up:
	@SWIFT='$(SWIFT)' sh .ci/set-up build

set-up-tests:
	@SWIFT='$(SWIFT)' sh .ci/set-up test

release: set-up
	$(SWIFT) build -c release --product sitrep

site: release
	@$(SITREP) build --site . --output '$(OUTPUT)'
	@echo
	@echo 'The site is in $(OUTPUT)/. To look at it, open $(OUTPUT)/index.html in a browser, or run'
	@echo '    python3 -m http.server --directory $(OUTPUT)'
	@echo 'and open http://localhost:8000/.'

docs: release
	@SITREP=$(SITREP) Documentation/make-site '$(DOCS)' '$(DOCS_URL)'
	@echo 'The documentation is in $(DOCS)/: open $(DOCS)/index.html in a browser.'

# Has other people's programs read the data of the example site. They come from PyPI: where that cannot be reached, it is
# said and nothing is validated.
validate-data: site
	@.ci/validate-data '$(OUTPUT)' || { [ $$? -eq 3 ] && echo 'validate-data: nothing was validated'; }

# Another user is tried where root runs it; what a machine lacks is said.
reproduce: release
	@.ci/reproduce $(SITREP)

check: release
	@$(SITREP) check --site .

test: set-up-tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# The long checks run at a tenth of their length unless this variable says otherwise. Those with hostile texts are divided
# by another: SITREP_SLICE=2/8 runs the second eighth of them.
# They take hours, and so are built as the program is that people run, which takes a sixth of the time that debugging does.
check-long: set-up-tests
	$(SWIFT) build -c release -Xswiftc -enable-testing --scratch-path .build-long --build-tests
	SITREP_LONG_CHECKS=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-long --skip-build

# Options: `make fuzz TARGET=markdown RUNS=1000000 SECONDS=600 LENGTH=512`, and `SANITIZE=address` for AddressSanitizer. A
# target that RUNS and SECONDS do not end goes on for ever.
TARGET =
RUNS =
LENGTH =
SECONDS = 60
SANITIZE =

fuzz: set-up
	@SWIFT='$(SWIFT)' SANITIZE='$(SANITIZE)' RUNS='$(RUNS)' SECONDS='$(SECONDS)' LENGTH='$(LENGTH)' sh .ci/fuzz $(TARGET)

theme:
	sh .ci/list-theme

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

format-check:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

bench: release
	@SWIFT='$(SWIFT)' Benchmarks/run $(BENCH)

clean:
	rm -rf .build .build-fuzz .build-long '$(OUTPUT)' '$(DOCS)'
