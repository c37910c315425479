#include "trust/merkle.hpp"

#include "trust/digest.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::trust::merkle {

std::string bytes(std::string_view hex) {
    std::string raw;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        raw.push_back(static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
    return raw;
}

/// A whole tree in memory, as a store would keep it.
struct Tree {
    Frontier frontier;
    std::vector<std::vector<Hash>> levels = std::vector<std::vector<Hash>>(16);
    std::vector<Hash> roots{empty_root()};

    void append(std::string_view data) {
        auto const hash = leaf(data);
        levels[0].push_back(hash);
        unsigned level = 1;
        for (auto const& completed : frontier.append(hash)) levels[level++].push_back(completed);
        roots.push_back(frontier.root());
    }
    [[nodiscard]] NodeReader reader() const {
        return [this](unsigned level, std::uint64_t index) { return levels.at(level).at(index); };
    }
};

TEST(Merkle, has_the_roots_of_the_vectors) {
    Tree tree;
    for (auto const* hex :
         {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"})
        tree.append(bytes(hex));
    char const* const roots[] = {"1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
                                 "2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf",
                                 "0b990fe0c7ad70f1bf1a1262f2c7908ea48146b14253a6db99f2917ab1f5cc4d",
                                 "209ec96a210d662a964772680e8544d18cab7b88ffec3e00962220349b56ea56",
                                 "28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377",
                                 "bb10c996aeebbcdc69be3715fc847344de77442d37a5ab8213da9f41785b103b",
                                 "8723c1ab1f82ddfba4a3733ac0c80d936d9f4c208c7dbc8cc81ca9fff8584f66",
                                 "bd36c22a1ac6ff4308e0c3cc1a85bf0ffa30538ec60a55c70413ab15d45db4d2",
                                 "bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38"};
    for (std::size_t n = 0; n < 9; ++n) EXPECT_EQ(tree.roots[n].to_string(), roots[n]) << n;
}

RC_GTEST_PROP(Merkle, many_leaves_at_once_are_those_of_one_after_the_other, ()) {
    Frontier one, many;
    for (int times = 0; times < 4; ++times) {
        std::vector<Hash> leaf_hashes;
        std::vector<std::vector<Hash>> completed;
        for (auto count = *rc::gen::inRange(0, 70); count > 0; --count) {
            leaf_hashes.push_back(leaf(std::to_string(times) + "/" + std::to_string(count)));
            completed.push_back(one.append(leaf_hashes.back()));
        }
        RC_ASSERT(many.append_all(leaf_hashes) == completed);
        RC_ASSERT(many.size() == one.size());
        RC_ASSERT(many.peaks() == one.peaks());
    }
}

TEST(Merkle, leaves_made_at_once_are_leaves) {
    std::string const data = "0123456789";
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i <= data.size(); ++i) texts.push_back(std::string_view(data).substr(i));
    auto const hashes = leaves(texts);
    for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(hashes[i], leaf(texts[i]));
}

RC_GTEST_PROP(Merkle, every_leaf_is_included_and_nothing_else_is, ()) {
    Tree tree;
    auto const size = *rc::gen::inRange<std::uint64_t>(1, 200);
    for (std::uint64_t i = 0; i < size; ++i) tree.append(std::to_string(i));
    auto const index = *rc::gen::inRange<std::uint64_t>(0, size);
    auto proof = inclusion_proof(index, size, tree.reader());
    auto const hash = tree.levels[0][index];
    RC_ASSERT(verify_inclusion(hash, index, size, proof, tree.frontier.root()));
    RC_ASSERT(!verify_inclusion(leaf("other"), index, size, proof, tree.frontier.root()));
    if (!proof.empty()) {
        proof[*rc::gen::inRange<std::size_t>(0, proof.size())].bytes[3] ^= 1;
        RC_ASSERT(!verify_inclusion(hash, index, size, proof, tree.frontier.root()));
    }
}

RC_GTEST_PROP(Merkle, a_later_tree_continues_every_earlier_one, ()) {
    Tree tree;
    auto const second = *rc::gen::inRange<std::uint64_t>(1, 200);
    for (std::uint64_t i = 0; i < second; ++i) tree.append(std::to_string(i));
    auto const first = *rc::gen::inRange<std::uint64_t>(0, second + 1);
    auto const proof = consistency_proof(first, second, tree.reader());
    RC_ASSERT(verify_consistency(first, tree.roots[first], second, tree.roots[second], proof));
    RC_ASSERT(frontier_at(first, tree.reader())->root() == tree.roots[first]);
    auto forged = tree.roots[first];
    forged.bytes[0] ^= 1;
    if (first > 0) RC_ASSERT(!verify_consistency(first, forged, second, tree.roots[second], proof));
}

} // namespace haihe::trust::merkle
