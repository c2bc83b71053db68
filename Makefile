# The front door. Each goal installs the packages it needs, builds, and runs.
#
#   make demo                  the report of an example year
#   make test                  every test but the slow ones; ends with ctest's summary. SUITES='unit|errors': these alone
#   make slow                  the slow ones: CONTRIBUTING.md's examples, followed and built on a copy
#   make gate                  factors/ against the revision before: in order, every changed figure logged, no example moved too far
#   make install PREFIX=DIR    builds; installs the program into DIR/bin, its man page and completions into DIR/share
#   make build                 the program: build/release/ghg
#   make coverage              which lines the tests run, by folder
#   make tidy                  clang-tidy over the sources, as .clang-tidy says; SINCE=REVISION: those that changed since
#   make bench                 start-up times; how fast large CSV files are split and summed, beside DuckDB and mawk (5 GB of files in the temporary folder)
#   make bench-yaml            inventories of up to a million activities, held against yaml-cpp alone (needs 3 GB of memory)
#   make format                lays the sources out as .clang-format says (needs clang-format)
#   make clean                 removes build/
#
# PRESET=debug or PRESET=sanitize chooses another build than release.

PRESET ?= release
PREFIX ?= /usr/local
GHG := build/$(PRESET)/ghg

.DEFAULT_GOAL := build
.PHONY: demo test slow gate install build coverage tidy bench bench-yaml format clean

build:
	@.ci/packages build
	@cmake --preset $(PRESET) -DGHG_TESTS=OFF >/dev/null
	@cmake --build --preset $(PRESET) --target ghg

demo: build
	@$(GHG) report examples/clockwork/2022.yaml

test:
	@.ci/packages build test
	@.ci/packages office || echo "Without LibreOffice: workbooks are calculated by tests/workbook.py alone."
	@cmake --preset $(PRESET) -DGHG_TESTS=ON >/dev/null
	@cmake --build --preset $(PRESET)
	@ctest --preset $(PRESET) $(if $(SUITES),-R '^($(SUITES))$$')

slow:
	@.ci/packages build test
	@cmake --preset release -DGHG_TESTS=ON >/dev/null
	@cmake --build --preset release
	@ctest --preset slow

gate: build
	@.ci/gate $(GHG)

install: build
	@cmake --install build/$(PRESET) --prefix "$(PREFIX)"

coverage:
	@.ci/packages build test coverage
	@cmake --preset coverage -DGHG_TESTS=ON >/dev/null
	@find build/coverage -name '*.gcda' -delete
	@cmake --build --preset coverage
	@GCOV_ERROR_FILE=/dev/null ctest --preset coverage
	@python3 -B tests/coverage.py

tidy:
	@.ci/packages build test tidy
	@cmake --preset $(PRESET) >/dev/null
	@.ci/tidy build/$(PRESET) $(SINCE)

bench: build
	@.ci/packages test bench
	@python3 -B tests/startup.py --ghg $(GHG)
	@cmake --build --preset $(PRESET) --target ghg_bench_rows
	@build/$(PRESET)/bench/ghg_bench_rows
	@python3 -B bench/ledgers.py --ghg $(GHG)

bench-yaml: build
	@cmake --build --preset $(PRESET) --target ghg_bench_events
	@python3 -B bench/yaml.py --ghg $(GHG) --events build/$(PRESET)/bench/ghg_bench_events

format:
	@git ls-files 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.cpp' | xargs clang-format -i

clean:
	@rm -rf build
