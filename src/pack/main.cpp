#include "base/file.h"
#include "pack/pack.h"

#include <fmt/format.h>
#include <cstdio>
#include <exception>

namespace {

void print(const ghg::Diagnostics& diagnostics) {
    for (const ghg::Diagnostic& d : diagnostics) {
        fmt::print(stderr, "{}: {}: {} [{}]\n", ghg::to_text(d.at),
                   d.severity == ghg::Severity::error ? "error" : "caveat", d.says, d.slug);
        for (const ghg::Related& related : d.related)
            fmt::print(stderr, "    {}: {}\n", ghg::to_text(related.at), related.says);
        if (!d.next_step.empty()) fmt::print(stderr, "    {}\n", d.next_step);
    }
}

int run(const std::string& image_path, const std::string& texts_path, const std::string& folder) {
    ghg::Sources sources;
    ghg::Diagnostics diagnostics;
    auto packed = ghg::pack_project(folder, sources, diagnostics);
    bool written = packed && ghg::write_file(image_path, packed->image, diagnostics) &&
                   ghg::write_file(texts_path, ghg::write_zip(packed->texts), diagnostics);
    ghg::sort_by_place(diagnostics);
    print(diagnostics);
    return written ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: ghg_pack IMAGE TEXTS SOURCE_DIR\n");
        return 2;
    }
    try {
        return run(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "ghg_pack: {}\n", error.what());
        return 70;
    }
}
