#pragma once

// What stands in spec/draw/vectors, and how it is made once. Bytes are hexadecimal, wraps and signatures base64.

#include "draw/party_documents.hpp"

#include "draw/conducted_draw.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::draw {

struct LeafVector {
    std::string candidate; ///< canonical
    kernel::Digest salt, leaf;
};
BOOST_DESCRIBE_STRUCT(LeafVector, (), (candidate, salt, leaf))

struct RootVector {
    std::vector<Leaf> leaves;
    kernel::Digest root;
};
BOOST_DESCRIBE_STRUCT(RootVector, (), (leaves, root))

struct ShareVector {
    kernel::Digest freezeDigest;
    std::int64_t from = 0, to = 0;
    kernel::Digest share, commitment;
};
BOOST_DESCRIBE_STRUCT(ShareVector, (), (freezeDigest, from, to, share, commitment))

struct StepVector {
    std::vector<std::string> documents;
    kernel::Digest digest;
};
BOOST_DESCRIBE_STRUCT(StepVector, (), (documents, digest))

struct SelectionVector {
    kernel::Digest freezeDigest;
    std::vector<kernel::Digest> values;
    kernel::Digest seed;
    std::vector<Stratum> strata;
    std::vector<Leaf> leaves;
    std::vector<kernel::Digest> scores; ///< of each leaf
    std::vector<StratumSelection> selection;
};
BOOST_DESCRIBE_STRUCT(SelectionVector, (), (freezeDigest, values, seed, strata, leaves, scores, selection))

struct Primitives {
    std::vector<LeafVector> leaves;
    std::vector<RootVector> roots;
    std::vector<ShareVector> shares;
    StepVector step;
    std::vector<SelectionVector> selections;
};
BOOST_DESCRIBE_STRUCT(Primitives, (), (leaves, roots, shares, step, selections))

struct WrapVector {
    std::string name, holder; ///< holder: name of the key that opens
    kernel::Digest freezeDigest;
    std::int64_t from = 0, to = 0;
    std::string wrap;
    std::optional<kernel::Digest> share; ///< absent: it must not open
};
BOOST_DESCRIBE_STRUCT(WrapVector, (), (name, holder, freezeDigest, from, to, wrap, share))

inline SelectionVector selection_vector(std::vector<Stratum> strata, std::vector<std::size_t> const& sizes,
                                        std::string const& name) {
    SelectionVector vector;
    vector.freezeDigest = trust::sm3(name);
    for (auto const* number : {"1", "2", "3"}) vector.values.push_back(trust::sm3(name + "/value/" + number));
    vector.seed = seed_of(vector.freezeDigest, vector.values);
    auto freeze = terms(std::move(strata));
    vector.strata = freeze.strata;
    vector.leaves = leaves_of(list_of(sizes, name));
    for (std::size_t j = 0; j < vector.leaves.size(); ++j)
        vector.scores.push_back(score_of(vector.seed, static_cast<std::int64_t>(j), vector.leaves[j]));
    vector.selection = select(freeze, vector.leaves, vector.seed);
    return vector;
}

inline Primitives primitives() {
    Primitives all;
    for (auto const& [expert, stratum] : {Candidate{"EXAMPLE-0001", 0}, {"A", 31}, {std::string(32, 'Z'), 7}}) {
        auto const salt = trust::sm3("the salt of " + expert);
        all.leaves.push_back({json::write(Candidate{expert, stratum}), salt, leaf_of({expert, salt, stratum})});
    }
    for (auto const& sizes : std::vector<std::vector<std::size_t>>{{1}, {2, 1}, {4}, {3, 3, 1}}) {
        auto const leaves = leaves_of(list_of(sizes, "a tree"));
        all.roots.push_back({leaves, root_of(leaves)});
    }
    for (std::int64_t from = 1; from <= 3; ++from)
        for (auto const to : others_of(from)) {
            auto const freeze = trust::sm3("a freeze"), share = trust::sm3("share " + std::to_string(10 * from + to));
            all.shares.push_back({freeze, from, to, share, share_commitment(freeze, from, to, share)});
        }
    all.step.documents = {R"({"i":1})", R"({"i":2})", R"({"i":3})"};
    std::vector<SignedDocument> documents;
    for (auto const& text : all.step.documents) documents.push_back({text, {}});
    all.step.digest = step_digest(documents);
    all.selections = {selection_vector({{"示例专业一", 1, 0}}, {1}, "one of one"),
                      selection_vector({{"示例专业一", 5, 3}}, {40}, "five of forty"),
                      selection_vector({{"示例专业一", 2, 2}, {"示例专业二", 1, 1}, {"示例专业三", 3, 0}}, {9, 2, 300},
                                       "three strata")};
    return all;
}

inline std::vector<WrapVector> wrap_vectors() {
    constexpr char const* kOpeners[] = {"hub", "department", "agency-encryption"};
    auto const freeze = trust::sm3("a freeze"), share = trust::sm3("a share");
    std::vector<WrapVector> all;
    auto const made = [&](kernel::Digest const& context, std::int64_t from, std::int64_t to) {
        return wrap_share(trust::PublicKey::of(hand(to).opener.certificate).value(), context, from, to, share);
    };
    auto const add = [&](std::string name, std::int64_t from, std::int64_t to, std::string const& bytes, bool opens) {
        all.push_back({std::move(name), kOpeners[to - 1], freeze, from, to, trust::base64(bytes),
                       opens ? std::optional(share) : std::nullopt});
    };
    for (std::int64_t to = 1; to <= 3; ++to)
        for (auto const from : others_of(to)) add("right", from, to, made(freeze, from, to), true);
    auto const good = made(freeze, 2, 1);
    add("of another party", 3, 1, good, false);
    add("for another holder", 1, 2, good, false);
    add("of another freeze", 2, 1, made(trust::sm3("another freeze"), 2, 1), false);
    add("of another freeze with RSA", 2, 3, made(trust::sm3("another freeze"), 2, 3), false);
    add("a trailing byte", 2, 1, good + '\0', false);
    add("truncated", 2, 1, good.substr(0, good.size() - 1), false);
    auto flipped = good;
    flipped.back() ^= 1;
    add("a bit of C2 flipped", 2, 1, flipped, false);
    return all;
}

/// The first: everybody reveals, nobody is replaced. The second: another attempt, the agency falls silent, reserves are
/// used up.
inline ConductedDraw vector_draw(int number) {
    if (number == 1) {
        ConductedDraw draw(terms({{"示例专业一", 3, 2}, {"示例专业二", 2, 1}}), list_of({12, 7}, "vector 1"),
                           "vector 1");
        return draw.until_accepted().revealed().selected().published();
    }
    auto list = list_of({5, 9, 4}, "vector 2");
    list.drawId.back() = '2';
    list.attempt = 2;
    auto freeze = terms({{"示例专业一", 2, 1}, {"示例专业二", 2, 2}, {"示例专业三", 1, 0}});
    freeze.previous = trust::sm3("示例前次抽取");
    ConductedDraw draw(freeze, std::move(list), "vector 2");
    draw.until_accepted().revealed({3}).selected();
    auto const strata = draw.selection().strata;
    draw.replaced(strata[0].drawn[0], ReplacementGround::declined);
    draw.replaced(strata[1].drawn[1], ReplacementGround::recused);
    draw.replaced(strata[0].reserves[0], ReplacementGround::unreachable); // none is left
    draw.replaced(strata[1].reserves[0], ReplacementGround::removed);
    return draw.published();
}

} // namespace haihe::draw
