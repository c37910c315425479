// The published vectors hold, and say what our own code makes. Wraps and signatures are random, so they are made once:
// HAIHE_WRITE_EXAMPLES=1 test_draw --gtest_filter='Vectors.*'   (keys that exist, and vectors that hold, are kept)

#include "draw/vector_forms.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>

namespace haihe::draw {

namespace {

template <class T>
T as(std::string const& text) {
    auto read = value_of(json::read<T>(text));
    if (json::write(read) != text) throw std::runtime_error("other bytes when written again");
    return read;
}

void require(bool holds, std::string const& what) {
    if (!holds) throw std::runtime_error(what);
}

/// "" when the vector is there and `check` has nothing to say.
std::string fault_in(std::string const& name, std::function<void(std::string const&)> const& check) {
    try {
        check(read_text(kVectors / name));
    } catch (std::exception const& fault) {
        return name + ": " + fault.what();
    }
    return {};
}

bool writes() { return std::getenv("HAIHE_WRITE_EXAMPLES") != nullptr; }

void check_wraps(std::string const& text) {
    for (auto const& vector : as<std::vector<WrapVector>>(text)) {
        auto const bytes = trust::from_base64(vector.wrap).value();
        auto const opened =
            unwrap_share(hand(vector.to).opener.key, bytes, vector.freezeDigest, vector.from, vector.to);
        require(opened.has_value() == vector.share.has_value(), vector.name);
        require(!opened || *opened == *vector.share, vector.name);
    }
}

std::string transcript_name(int number) { return "transcript-" + std::to_string(number) + ".json"; }
std::string list_name(int number) { return "list-" + std::to_string(number) + ".json"; }

/// Everything but wraps and signatures follows from the names of salts and shares.
void check_transcript(std::string const& text, int number) {
    auto const reading = value_of(verify(as<Transcript>(text)));
    auto const made = vector_draw(number);
    auto const again = value_of(verify(made.transcript));
    require(reading.freeze == again.freeze, "the freeze is the same");
    require(reading.commitments == again.commitments, "the commitments are the same");
    require(reading.values.values == again.values.values, "the values are the same");
    require(reading.selection.seed == again.selection.seed, "the seed is the same");
    require(reading.selection.strata == again.selection.strata, "the selection is the same");
    require(reading.result.called == again.result.called, "the same experts are called");
    require(reading.result.members == again.result.members, "the members are the same");
    auto const list = read_text(kVectors / list_name(number));
    value_of(check_countersigned_list(reading.countersignature, reading.freeze, list));
}

} // namespace

class Vectors : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (writes()) Cast::write();
    }
    static void expect(std::string const& name, std::function<void(std::string const&)> const& check,
                       std::function<std::string()> const& make) {
        if (writes() && !fault_in(name, check).empty()) write_text(kVectors / name, make());
        EXPECT_EQ(fault_in(name, check), "");
    }
};

TEST_F(Vectors, primitives_are_what_we_compute) {
    auto const make = [] { return json::write(primitives()); };
    expect(
        "primitives.json", [&](auto const& text) { require(text == make(), "what we compute is the same"); }, make);
}

TEST_F(Vectors, wraps_open_or_do_not) {
    expect("wraps.json", check_wraps, [] { return json::write(wrap_vectors()); });
}

TEST_F(Vectors, lists_are_those_of_the_draws) {
    for (int const number : {1, 2}) {
        auto const make = [&] { return vector_draw(number).list_text(); };
        expect(
            list_name(number), [&](auto const& text) { require(text == make(), "it is the same"); }, make);
    }
}

TEST_F(Vectors, transcripts_prove_themselves) {
    for (int const number : {1, 2})
        expect(
            transcript_name(number), [&](auto const& text) { check_transcript(text, number); },
            [&] { return json::write(vector_draw(number).transcript); });
}

} // namespace haihe::draw
