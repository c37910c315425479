#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

namespace haihe::edge::http {

/// What is in a gzip file; empty when it is none, or not whole.
inline std::string unpacked(std::string_view packed) {
    z_stream stream{};
    if (::inflateInit2(&stream, 15 + 16) != Z_OK) return {};
    std::string bytes(1 << 20, '\0'); // enough for a test
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    bool const is_whole = ::inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    bytes.resize(is_whole ? stream.total_out : 0);
    ::inflateEnd(&stream);
    return bytes;
}

} // namespace haihe::edge::http
