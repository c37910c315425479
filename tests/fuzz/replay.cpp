// Feeds a target every file of a directory: what was once found stays found. Then a short round of inputs made from
// those, the same ones each time; `./run fuzz` is the long way, which sees what an input reaches.

#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace haihe::fuzz {

namespace {

using Corpus = std::vector<std::pair<std::string, std::string>>; ///< name and bytes

constexpr std::size_t kBytesMax = 20'000;
constexpr std::size_t kChangesMax = 6; ///< of one input

Corpus read_corpus(std::filesystem::path const& directory) {
    Corpus corpus;
    for (auto const& one : std::filesystem::recursive_directory_iterator(directory)) {
        if (!one.is_regular_file()) continue;
        std::ifstream file(one.path(), std::ios::binary);
        corpus.emplace_back(one.path().filename().string(), std::string{std::istreambuf_iterator<char>(file), {}});
    }
    std::sort(corpus.begin(), corpus.end());
    return corpus;
}

void feed(std::string const& name, std::string const& bytes) {
    std::cout << name << std::endl; // the last line names what ended the program
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

class Mutation {
public:
    Mutation(Corpus const& corpus, std::uint64_t seed) : corpus_(corpus), chance_(seed) {}

    std::string next() {
        auto bytes = corpus_[below(corpus_.size())].second;
        for (auto changes = 1 + below(kChangesMax); changes > 0; --changes) change(bytes);
        bytes.resize(std::min(bytes.size(), kBytesMax));
        return bytes;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : chance_() % limit; }

    void change(std::string& bytes) {
        auto const at = below(bytes.size() + 1);
        auto const length = std::min(bytes.size() - at, 1 + below(16));
        switch (below(7)) {
        case 0: bytes.resize(at); break;
        case 1: bytes.erase(at, length); break;
        case 2: bytes.insert(at, bytes.substr(at, length)); break;
        case 3: bytes.insert(at, 1 + below(64), static_cast<char>(chance_())); break;
        case 4: // one bit
            if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 5: // what a parser waits for, at another place
            if (at < bytes.size())
                bytes[at] = R"({}[]",:\/0-9.+eE =;%&
)"[below(24)];
            break;
        default: { // the rest of another
            auto const& other = corpus_[below(corpus_.size())].second;
            bytes.replace(at, std::string::npos, other, below(other.size() + 1), std::string::npos);
        }
        }
    }

    Corpus const& corpus_;
    std::mt19937_64 chance_;
};

} // namespace

int replay(std::filesystem::path const& directory, std::uint64_t made) {
    auto const corpus = read_corpus(directory);
    if (corpus.empty()) return 1;
    for (auto const& [name, bytes] : corpus) feed(name, bytes);
    for (std::uint64_t seed = 1; seed <= made; ++seed)
        feed("made " + std::to_string(seed), Mutation(corpus, seed).next());
    std::cout << corpus.size() << " files, " << made << " made from them\n";
    return 0;
}

} // namespace haihe::fuzz

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: " << arguments[0] << " CORPUS INPUTS-MADE-FROM-IT\n";
        return 2;
    }
    return haihe::fuzz::replay(arguments[1], std::strtoull(arguments[2], nullptr, 10));
}
