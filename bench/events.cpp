// What yaml-cpp alone takes to go through a file: every event, and nothing done with it. `make bench-yaml` holds ghg
// against it.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string>

namespace {

class CountEvents : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override { ++events; }
    void OnDocumentEnd() override { ++events; }
    void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++events; }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++events;
    }
    void OnSequenceEnd() override { ++events; }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++events;
    }
    void OnMapEnd() override { ++events; }

    std::size_t events = 0;
};

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    std::ifstream file(words[1]);
    YAML::Parser parser(file);
    CountEvents counted;
    parser.HandleNextDocument(counted);
    std::cout << counted.events << '\n';
    return counted.events > 0 ? 0 : 1;
}
