#pragma once

#include "base/file.h"
#include "read/image.h"
#include "read/library.h"
#include "read_support.h"

#include <doctest/doctest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

namespace ghg {

namespace fs = std::filesystem;

// A folder of files, gone when the test is done.
class TempFolder {
public:
    TempFolder() : path_(fs::temp_directory_path() / fmt::format("ghg-library-{}-{}", ::getpid(), count_++)) {
        fs::create_directories(path_);
    }
    ~TempFolder() { fs::remove_all(path_); }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
    }
    std::string path() const { return path_.string(); }

private:
    inline static int count_ = 0;
    fs::path path_;
};

inline const std::string document =
    "source: {title: t, publisher: p, url: u, published: 2022, retrieved: 2026-11-21, licence: l}\n";

inline std::string goods(const std::string& edition, const std::string& id, const std::string& mass) {
    return "table: goods\nedition: " + edition + "\napplies: {from: 2022, to: 2022}\n" + document +
           "factors:\n  - {id: goods." + id + ", match: {item: " + id +
           "}, per: kg, stage: cradle-to-gate, emits: {CO2: " + mass + "}, cite: c}\n";
}

inline const std::string units_text =
    "units: u\n" + document + "rows:\n  - {unit: kg, dimension: mass}\n  - {unit: km, dimension: distance}\n";
inline const std::string bands_text = "bands: haul\nedition: b/1\napplies: {from: 2022, to: 2022}\n" + document +
                                      "rows:\n  - {value: short, ends: 1, cite: c}\n";
inline const std::string type_text =
    "type: goods\nmeans: m\nquantity: {mass: []}\nlines:\n  - {category: waste, use: goods, stage: cradle-to-gate}\n";
inline const std::string airports_text =
    "---\nairports: air/1\n" + document +
    "---\niata,name,city,country,lat,lon\nFDA,Freedonia International,\"City, the\",FD,59.6519,-17.9186\n";

inline void pack(ImageWriter& writer, Sources& sources, const std::string& path, const std::string& text) {
    Diagnostics out;
    const Source& source = sources.add({path, text, sha256(text)});
    auto tree = parse_yaml(source, out);
    REQUIRE(tree);
    writer.add_tree(*read_label(*tree, out), *tree);
}

// An image with units, one table, a set and a type.
inline std::string image() {
    Sources sources;
    ImageWriter writer;
    pack(writer, sources, "factors/u.yaml", units_text);
    pack(writer, sources, "factors/b/goods.yaml", goods("b/1", "paper", "1 kg"));
    pack(writer, sources, "factors/b/bands.yaml", bands_text);
    pack(writer, sources, "factors/s.yaml", "set: s\nmeans: m\neditions: [b/1]\n");
    pack(writer, sources, "factors/t.yaml", type_text);
    writer.add_page("p", "why/x", "text", "");
    return writer.bytes();
}

}  // namespace ghg
