#include "pack/pack.h"

#include "base/file.h"
#include "read/image.h"
#include "read/inventory.h"
#include "read/library.h"
#include "read/yaml.h"

#include <filesystem>

namespace ghg {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view pages_folder = "src/command/pages";

class Packer {
public:
    Packer(const std::string& folder, Sources& sources, Diagnostics& out)
        : folder_(folder), sources_(sources), out_(out), library_(sources, {}) {}

    std::optional<PackedProject> pack() {
        check();
        add_tables();
        add_pages();
        add_starter();
        if (has_errors(out_)) return std::nullopt;
        return PackedProject{writer_.bytes(), std::move(texts_)};
    }

private:
    std::string below(std::string_view path) const { return (fs::path(folder_) / path).string(); }

    void check() {
        library_.add_folder(below("factors"), out_);
        FactorBook book;
        library_.check_all(book, out_);
    }

    // The file under the path it keeps in the program: the same on every machine.
    const Source* read(const std::string& path) {
        auto text = read_file(path, most_yaml_bytes, out_);
        if (!text) return nullptr;
        std::string hash = sha256(*text);
        return &sources_.add(
            {fs::path(path).lexically_relative(folder_).generic_string(), std::move(*text), std::move(hash)});
    }

    void add_tables() {
        Diagnostics reported_by_library;
        for (const std::string& path : files_below(below("factors"), {".yaml"}, out_)) {
            const Source* source = read(path);
            auto tree = source == nullptr ? std::nullopt : parse_yaml(*source, reported_by_library);
            auto label = tree ? read_label(*tree, reported_by_library) : std::nullopt;
            if (!label) continue;
            writer_.add_tree(*label, *tree);
            texts_.emplace(source->path, source->text);
        }
        for (const std::string& path : files_below(below("factors"), {".csv"}, out_))
            if (fs::path(path).filename() == "airports.csv") add_airports(path);
    }

    void add_airports(const std::string& path) {
        Diagnostics reported_by_library;
        const Source* source = read(path);
        auto head = source == nullptr ? std::nullopt : parse_airports_head(*source, reported_by_library);
        auto label = head ? read_label(*head, reported_by_library) : std::nullopt;
        if (!label) return;
        writer_.add_airports(*label, *head, read_airports(*source, reported_by_library));
        texts_.emplace(source->path, source->text);
    }

    void add_pages() {
        if (!fs::is_directory(below(pages_folder))) return;
        for (const std::string& path : files_below(below(pages_folder), {".md", ".yaml"}, out_)) {
            fs::path name = fs::path(path).lexically_relative(below(pages_folder));
            if (const Source* source = read(path))
                writer_.add_page(source->path, name.replace_extension().generic_string(), source->text, source->sha256);
        }
    }

    void add_starter() {
        std::string path = below("examples/first.yaml");
        if (!fs::exists(path)) return;
        const Source* source = read(path);
        if (source == nullptr) return;
        read_inventory(*source, library_.units(), library_.gwp_sets(), out_);
        writer_.add_page(source->path, "starter.yaml", source->text, source->sha256);
    }

    std::string folder_;
    Sources& sources_;
    Diagnostics& out_;
    Library library_;
    ImageWriter writer_;
    NamedFiles texts_;
};

}  // namespace

std::optional<PackedProject> pack_project(const std::string& folder, Sources& sources, Diagnostics& out) {
    return Packer(folder, sources, out).pack();
}

}  // namespace ghg
