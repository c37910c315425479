// A container that somebody hands in as a tender's archive: read without a complaint, it is what our writer would have
// written, byte by byte.

#include "fuzz/fuzz.hpp"

#include "edge/archive/archive_reader.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    int const file = memfd_create("container", 0);
    fuzz::require(file >= 0 && write(file, data, size) == static_cast<ssize_t>(size), "the container is stored");
    {
        edge::archive::ArchiveReader reader("/proc/self/fd/" + std::to_string(file));
        std::uint64_t passed = 0;
        for (auto next = reader.next(); next && *next; next = reader.next()) {
            auto const& entry = **next;
            fuzz::require(!entry.path.empty() && entry.path.front() != '/' &&
                              entry.path.find("..") == std::string::npos,
                          "a path stays inside");
            fuzz::require(entry.offset >= passed, "a file lies behind the one before");
            passed = entry.offset + entry.size;
            std::uint64_t bytes = 0;
            auto piece = reader.read();
            for (; piece && !piece->empty(); piece = reader.read()) bytes += piece->size();
            if (!piece) break; // cut off, for one
            fuzz::require(bytes == entry.size && passed <= size, "a file has its size and lies in the container");
        }
    }
    close(file);
    return 0;
}
