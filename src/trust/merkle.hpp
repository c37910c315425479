#pragma once

// The Merkle tree of trust.md §0: leaf H(0x00||d), node H(0x01||l||r), RFC 9162 shape, H = SM3.

#include "kernel/digest.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace haihe::trust::merkle {

using Hash = kernel::Digest;

Hash leaf(std::string_view data);
Hash leaf(std::string_view begin, std::string_view rest); ///< of data that lies in two places
/// Of each, many at once.
std::vector<Hash> leaves(std::span<std::string_view const> data);
Hash node(Hash const& left, Hash const& right);
Hash empty_root();

/// The right edge of a growing tree: O(log n) hashes are all that appending needs.
class Frontier {
public:
    Frontier() = default;
    /// `peaks` are the roots of the complete subtrees of a tree of `size` leaves, left to right.
    Frontier(std::uint64_t size, std::vector<Hash> peaks);

    /// Appends a leaf hash; returns the interior nodes that it completes, lowest first
    /// (their number is the count of trailing one bits of the new leaf's index).
    std::vector<Hash> append(Hash const& leaf_hash);
    /// The same for many leaves: what each of them completes.
    std::vector<std::vector<Hash>> append_all(std::span<Hash const> leaf_hashes);
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] std::vector<Hash> const& peaks() const { return peaks_; }
    [[nodiscard]] Hash root() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Hash> peaks_;
};

/// Reads the hash of the complete subtree at `level` (0 = leaves) and `index` within the level.
using NodeReader = std::function<Hash(unsigned level, std::uint64_t index)>;

/// RFC 9162 §2.1.3 and §2.1.4. Requires index < size, first <= second.
std::vector<Hash> inclusion_proof(std::uint64_t index, std::uint64_t size, NodeReader const& read);
std::vector<Hash> consistency_proof(std::uint64_t first, std::uint64_t second, NodeReader const& read);
std::optional<Frontier> frontier_at(std::uint64_t size, NodeReader const& read);

bool verify_inclusion(Hash const& leaf_hash, std::uint64_t index, std::uint64_t size, std::vector<Hash> const& proof,
                      Hash const& root);
bool verify_consistency(std::uint64_t first, Hash const& first_root, std::uint64_t second, Hash const& second_root,
                        std::vector<Hash> const& proof);

} // namespace haihe::trust::merkle
