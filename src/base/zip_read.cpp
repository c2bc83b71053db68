#include "base/zip_archive.h"
#include "base/zip_names.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <zip.h>
#include <algorithm>
#include <memory>

namespace ghg {
namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

// Before anything is made of them: a record of an entry takes some 50 bytes in the file and 300 in memory.
std::size_t entries_recorded(std::string_view bytes) {
    constexpr std::string_view mark{"PK\1\2", 4};
    std::size_t count = 0;
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at + mark.size()))
        ++count;
    return count;
}

// What kind of thing an entry is, as Unix archives say it in the upper half of the attributes.
std::string wrong_with_kind(zip_uint32_t attributes) {
    mode_t kind = (attributes >> 16U) & S_IFMT;
    if (kind == S_IFLNK) return "it is a link";
    if (kind != 0 && kind != S_IFREG && kind != S_IFDIR) return "it is neither a file nor a folder";
    return "";
}

constexpr const char* no_archive = "it is no ZIP archive, or its end is missing";

class ZipReader {
public:
    ZipReader(std::string_view bytes, ZipFault& fault) : bytes_(bytes), fault_(fault) {}

    std::optional<NamedFiles> read() {
        if (entries_recorded(bytes_) > most_zip_entries) return refuse("", too_many());
        if (!open()) return std::nullopt;
        auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive_.get(), 0), 0));
        if (count > most_zip_entries) return refuse("", too_many());
        for (zip_uint64_t i = 0; i < count; ++i)
            if (!look_at(i)) return std::nullopt;
        for (const auto& [name, index] : entries_)
            if (!unpack(name, index)) return std::nullopt;
        return std::move(files_);
    }

private:
    static std::string too_many() { return fmt::format("it holds more than {} entries", most_zip_entries); }

    std::nullopt_t refuse(std::string_view entry, std::string says) {
        fault_ = {false, std::string(entry), std::move(says)};
        return std::nullopt;
    }
    std::nullopt_t damaged(std::string_view entry, std::string says) {
        fault_ = {true, std::string(entry), std::move(says)};
        return std::nullopt;
    }

    bool open() {
        if (bytes_.empty()) return damaged("", no_archive), false;
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
        if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
        int code = zip_error_code_zip(&error);
        if (archive_ == nullptr && source != nullptr) zip_source_free(source);
        zip_error_fini(&error);
        if (archive_ == nullptr) say_why_not(code);
        return archive_ != nullptr;
    }

    void say_why_not(int code) {
        if (code == ZIP_ER_NOZIP)
            damaged("", no_archive);
        else if (code == ZIP_ER_EXISTS)
            refuse("", "two entries have the same name");
        else
            damaged("", "what it says of its entries does not fit together");
    }

    // Judges an entry by what the archive says of it, without unpacking.
    bool look_at(zip_uint64_t index) {
        const char* raw = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
        std::string name = raw == nullptr ? "" : raw;
        bool is_folder = name.ends_with('/');
        std::string path = is_folder ? name.substr(0, name.size() - 1) : name;
        for (std::string wrong : {wrong_with_zip_name(path), wrong_with_attributes(index), wrong_with_content(index)})
            if (!wrong.empty()) {
                refuse(name, std::move(wrong));
                return false;
            }
        if (is_folder) return true;
        if (std::string wrong = names_.add(path); !wrong.empty()) {
            refuse(name, std::move(wrong));
            return false;
        }
        entries_.emplace(std::move(path), index);
        return true;
    }

    std::string wrong_with_attributes(zip_uint64_t index) {
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        zip_file_get_external_attributes(archive_.get(), index, 0, &system, &attributes);
        return wrong_with_kind(attributes);
    }

    std::string wrong_with_content(zip_uint64_t index) {
        zip_stat_t info;
        zip_stat_init(&info);
        zip_stat_index(archive_.get(), index, 0, &info);
        if (info.encryption_method != ZIP_EM_NONE) return "it is encrypted";
        if (info.comp_method != ZIP_CM_STORE && info.comp_method != ZIP_CM_DEFLATE)
            return "it is packed by a method other than stored and deflated";
        if (info.size > most_zip_entry_bytes) return too_large();
        return "";
    }

    static std::string too_large() {
        return fmt::format("it unpacks to more than {} MiB", most_zip_entry_bytes >> 20U);
    }

    bool unpack(const std::string& name, zip_uint64_t index) {
        std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive_.get(), index, 0));
        std::string& bytes = files_[name];
        char buffer[1U << 16U];
        zip_int64_t got = entry == nullptr ? -1 : 1;
        while (got > 0) {
            got = zip_fread(entry.get(), buffer, sizeof buffer);
            if (got > 0) bytes.append(buffer, static_cast<std::size_t>(got));
            if (bytes.size() > most_zip_entry_bytes) return refuse(name, too_large()), false;
            if (total_ + bytes.size() > most_zip_bytes)
                return refuse("", fmt::format("it unpacks to more than {} MiB", most_zip_bytes >> 20U)), false;
        }
        if (got < 0) return damaged(name, "it cannot be unpacked, or is not what its check sum says"), false;
        total_ += bytes.size();
        return true;
    }

    std::string_view bytes_;
    ZipFault& fault_;
    std::unique_ptr<zip_t, CloseArchive> archive_;
    ZipNames names_;
    std::map<std::string, zip_uint64_t> entries_;
    NamedFiles files_;
    std::size_t total_ = 0;
};

}  // namespace

std::optional<NamedFiles> read_zip(std::string_view bytes, ZipFault& fault) { return ZipReader(bytes, fault).read(); }

}  // namespace ghg
