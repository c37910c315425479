#include "trust/merkle.hpp"

#include "trust/digest.hpp"
#include "trust/many_digests.hpp"

#include <algorithm>
#include <bit>
#include <string>

namespace haihe::trust::merkle {

namespace {

constexpr std::string_view kLeaf("\0", 1), kNode("\1", 1);

std::string_view view(Hash const& hash) {
    return {reinterpret_cast<char const*>(hash.bytes.data()), hash.bytes.size()};
}

/// The nodes above the first and second, the third and fourth, and so on.
std::vector<Hash> nodes_above(std::span<Hash const> row) {
    std::vector<Pieces> pairs(row.size() / 2);
    std::string both;
    both.reserve(pairs.size() * (2 * sizeof(Hash) + 1));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        auto const begin = both.size();
        both.append(kNode).append(view(row[2 * i])).append(view(row[2 * i + 1]));
        pairs[i] = {{both.data() + begin, both.size() - begin}, {}};
    }
    return sm3_of_each(pairs);
}

/// The largest power of two below n (n >= 2).
std::uint64_t split(std::uint64_t n) { return std::bit_floor(n - 1); }

/// Root of the `size` leaves that start at `first`; `first` is a multiple of the subtree's width.
Hash subtree(std::uint64_t first, std::uint64_t size, NodeReader const& read) {
    if (std::has_single_bit(size)) {
        auto const level = static_cast<unsigned>(std::countr_zero(size));
        return read(level, first >> level);
    }
    auto const left = split(size);
    return node(subtree(first, left, read), subtree(first + left, size - left, read));
}

void inclusion(std::uint64_t index, std::uint64_t first, std::uint64_t size, NodeReader const& read,
               std::vector<Hash>& proof) {
    if (size == 1) return;
    auto const left = split(size);
    if (index < left) {
        inclusion(index, first, left, read, proof);
        proof.push_back(subtree(first + left, size - left, read));
    } else {
        inclusion(index - left, first + left, size - left, read, proof);
        proof.push_back(subtree(first, left, read));
    }
}

void consistency(std::uint64_t known, std::uint64_t first, std::uint64_t size, bool whole, NodeReader const& read,
                 std::vector<Hash>& proof) {
    if (known == size) {
        if (!whole) proof.push_back(subtree(first, size, read));
        return;
    }
    auto const left = split(size);
    if (known <= left) {
        consistency(known, first, left, whole, read, proof);
        proof.push_back(subtree(first + left, size - left, read));
    } else {
        consistency(known - left, first + left, size - left, false, read, proof);
        proof.push_back(subtree(first, left, read));
    }
}

} // namespace

Hash leaf(std::string_view data) { return leaf(data, {}); }

Hash leaf(std::string_view begin, std::string_view rest) { return sm3({kLeaf, begin, rest}); }

std::vector<Hash> leaves(std::span<std::string_view const> data) {
    std::vector<Pieces> texts(data.size());
    std::ranges::transform(data, texts.begin(), [](std::string_view one) { return Pieces{kLeaf, one}; });
    return sm3_of_each(texts);
}

Hash node(Hash const& left, Hash const& right) { return sm3({kNode, view(left), view(right)}); }

Hash empty_root() { return sm3(""); }

Frontier::Frontier(std::uint64_t size, std::vector<Hash> peaks) : size_(size), peaks_(std::move(peaks)) {}

std::vector<Hash> Frontier::append(Hash const& leaf_hash) {
    std::vector<Hash> completed;
    peaks_.push_back(leaf_hash);
    for (auto carried = size_; carried & 1; carried >>= 1) {
        auto const right = peaks_.back();
        peaks_.pop_back();
        peaks_.back() = node(peaks_.back(), right);
        completed.push_back(peaks_.back());
    }
    ++size_;
    return completed;
}

std::vector<std::vector<Hash>> Frontier::append_all(std::span<Hash const> leaf_hashes) {
    std::vector<std::vector<Hash>> completed(leaf_hashes.size());
    std::vector<Hash> row(leaf_hashes.begin(), leaf_hashes.end()), peaks; // level by level, the lowest peak first
    auto const before = size_;
    size_ += leaf_hashes.size();
    for (unsigned level = 0; !row.empty() || !peaks_.empty(); ++level) {
        if (before >> level & 1) { // the old peak of this level is the left one of its pair
            row.insert(row.begin(), peaks_.back());
            peaks_.pop_back();
        }
        auto above = nodes_above(row);
        if (row.size() % 2 != 0) peaks.push_back(row.back());
        for (auto i = std::uint64_t{0}; i < above.size(); ++i) {
            auto const index = (before >> (level + 1)) + i;
            completed[((index + 1) << (level + 1)) - 1 - before].push_back(above[i]);
        }
        row = std::move(above);
    }
    peaks_.assign(peaks.rbegin(), peaks.rend());
    return completed;
}

Hash Frontier::root() const {
    if (peaks_.empty()) return empty_root();
    auto root = peaks_.back();
    for (auto peak = peaks_.rbegin() + 1; peak != peaks_.rend(); ++peak) root = node(*peak, root);
    return root;
}

std::vector<Hash> inclusion_proof(std::uint64_t index, std::uint64_t size, NodeReader const& read) {
    std::vector<Hash> proof;
    inclusion(index, 0, size, read, proof);
    return proof;
}

std::vector<Hash> consistency_proof(std::uint64_t first, std::uint64_t second, NodeReader const& read) {
    std::vector<Hash> proof;
    if (first > 0 && first < second) consistency(first, 0, second, true, read, proof);
    return proof;
}

std::optional<Frontier> frontier_at(std::uint64_t size, NodeReader const& read) {
    std::vector<Hash> peaks;
    std::uint64_t first = 0;
    for (auto left = size; left != 0;) {
        auto const width = std::bit_floor(left);
        auto const level = static_cast<unsigned>(std::countr_zero(width));
        peaks.push_back(read(level, first >> level));
        first += width;
        left -= width;
    }
    return Frontier(size, std::move(peaks));
}

bool verify_inclusion(Hash const& leaf_hash, std::uint64_t index, std::uint64_t size, std::vector<Hash> const& proof,
                      Hash const& root) {
    if (index >= size) return false;
    auto number = index, last = size - 1;
    auto hash = leaf_hash;
    for (auto const& sibling : proof) {
        if (last == 0) return false;
        if ((number & 1) || number == last) {
            hash = node(sibling, hash);
            while (!(number & 1) && number != 0) {
                number >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(hash, sibling);
        }
        number >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool verify_consistency(std::uint64_t first, Hash const& first_root, std::uint64_t second, Hash const& second_root,
                        std::vector<Hash> const& proof) {
    if (first > second) return false;
    if (first == second) return proof.empty() && first_root == second_root;
    if (first == 0) return proof.empty() && first_root == empty_root();
    auto steps = proof;
    if (std::has_single_bit(first)) steps.insert(steps.begin(), first_root);
    if (steps.empty()) return false;
    auto number = first - 1, last = second - 1;
    while (number & 1) {
        number >>= 1;
        last >>= 1;
    }
    auto old_hash = steps.front(), new_hash = steps.front();
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (last == 0) return false;
        if ((number & 1) || number == last) {
            old_hash = node(steps[i], old_hash);
            new_hash = node(steps[i], new_hash);
            while (!(number & 1) && number != 0) {
                number >>= 1;
                last >>= 1;
            }
        } else {
            new_hash = node(new_hash, steps[i]);
        }
        number >>= 1;
        last >>= 1;
    }
    return last == 0 && old_hash == first_root && new_hash == second_root;
}

} // namespace haihe::trust::merkle
