#include "base/zip_archive.h"

#include <sys/stat.h>
#include <zip.h>
#include <stdexcept>

namespace ghg {
namespace {

constexpr zip_uint16_t first_day = (1U << 5U) | 1U;  // 1980-01-01, where the format's days begin
constexpr zip_uint32_t plain_file = static_cast<zip_uint32_t>(S_IFREG | 0644) << 16U;
constexpr zip_uint32_t smallest = 9;

[[noreturn]] void cannot(const char* what) {
    throw std::runtime_error(std::string("the archive cannot be made: ") + what);
}

void add(zip_t* archive, const std::string& path, const std::string& bytes) {
    zip_source_t* content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (content == nullptr) cannot(zip_strerror(archive));
    zip_int64_t added = zip_file_add(archive, path.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(content);
        cannot(zip_strerror(archive));
    }
    auto index = static_cast<zip_uint64_t>(added);
    if (zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, smallest) != 0 ||
        zip_file_set_dostime(archive, index, 0, first_day, 0) != 0 ||
        zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file) != 0)
        cannot(zip_strerror(archive));
}

std::string content_of(zip_source_t* source) {
    zip_stat_t info;
    zip_stat_init(&info);
    if (zip_source_open(source) != 0 || zip_source_stat(source, &info) != 0) cannot("it cannot be read again");
    std::string bytes(info.size, '\0');
    zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<zip_uint64_t>(got) != info.size) cannot("it cannot be read again");
    return bytes;
}

}  // namespace

std::string write_zip(const NamedFiles& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = target == nullptr ? nullptr : zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) cannot(zip_error_strerror(&error));
    zip_source_keep(target);
    for (const auto& [path, bytes] : files) add(archive, path, bytes);
    if (zip_close(archive) != 0) cannot(zip_strerror(archive));
    std::string bytes = content_of(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace ghg
