#pragma once

#include "base/open_stream.h"

#include <memory>
#include <string>
#include <string_view>

namespace ghg {

/// Bytes at hand as a stream, unpacked where they begin as gzip or zstd does. `bytes` must outlive it; `name` is how
/// errors call it.
std::unique_ptr<ByteStream> stream_of(std::string_view bytes, const std::string& name, RawBytes seen = nullptr);

}  // namespace ghg
