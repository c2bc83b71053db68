#pragma once

#include "base/descriptor.h"
#include "base/diagnostic.h"

#include <string>
#include <string_view>

namespace ghg {

/// A file that is written piece by piece, and there whole or not at all, as `write_file` does it: under no name, or
/// where the file system knows no such files under a neighbour's, until `finish`. A run that is stopped before leaves
/// nothing (in the second case, the neighbour). A device or a pipe is written to as it is, and so is standard output.
class OutputFile {
public:
    /// An empty path, and /dev/stdout, are standard output.
    explicit OutputFile(const std::string& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Pieces are gathered to larger ones. Once one could not be written, the others go nowhere.
    void write(std::string_view text);
    bool failed() const { return error_ != 0; }
    /// False with a diagnostic where it could not be written.
    bool finish(Diagnostics& out);

private:
    bool is_output() const { return path_.empty(); }
    void open_draft();
    void flush();
    void take_place();
    Diagnostic what_failed() const;

    std::string path_, target_;
    std::string draft_;  ///< a neighbour's name; empty where it has none
    bool through_ = false;
    Descriptor file_{-1};
    std::string gathered_;
    int error_ = 0;
};

}  // namespace ghg
