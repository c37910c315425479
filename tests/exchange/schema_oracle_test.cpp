// Our small validator beside valijson: both must say the same of right and of mutated payloads.

#include "exchange/schema_files.hpp"
#include "json/value.hpp"

#include "exchange/samples.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace haihe::exchange {

namespace {

namespace fs = std::filesystem;

json::Value schema_text(std::string const& file) {
    return json::parse(read_text(kSpecification / "schemas" / file)).value();
}

/// The schema with what its references stand for written in their place: valijson looks nothing up.
json::Value flattened(json::Value const& value, std::string const& file) {
    if (value.is_array()) {
        boost::json::array items;
        for (auto const& item : value.get_array()) items.push_back(flattened(item, file));
        return items;
    }
    if (!value.is_object()) return value;
    if (auto const* reference = value.get_object().if_contains("$ref")) {
        std::string const text(reference->as_string());
        auto const hash = text.find('#');
        auto const target =
            hash == 0 ? file
                      : (fs::path(file).parent_path() / text.substr(0, hash)).lexically_normal().generic_string();
        return flattened(schema_text(target).at_pointer(text.substr(hash + 1)), target);
    }
    boost::json::object members;
    for (auto const& member : value.get_object())
        if (member.key() != "$defs") members.emplace(member.key(), flattened(member.value(), file));
    return members;
}

/// One schema read twice.
class Twice {
public:
    explicit Twice(std::string const& file)
        : ours_(SchemaFiles(kSpecification / "schemas").compile(file).value()),
          text_(flattened(schema_text(file), file)) {
        valijson::SchemaParser().populateSchema(valijson::adapters::BoostJsonAdapter(text_), theirs_);
    }
    bool ours(json::Value const& value) const {
        std::vector<Fault> faults;
        ours_->check(value, {nullptr, ""}, faults);
        return faults.empty();
    }
    bool theirs(json::Value const& value) const {
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        return validator.validate(theirs_, valijson::adapters::BoostJsonAdapter(value), nullptr);
    }

private:
    std::shared_ptr<Schema const> ours_;
    json::Value text_;
    valijson::Schema theirs_;
};

struct Specimen {
    std::string file;
    std::shared_ptr<Twice> schema;
    json::Value value;
};

std::vector<Specimen> const& specimens() {
    static std::vector<Specimen> const all = [] {
        std::vector<Specimen> made;
        auto const add = [&](std::string const& file, std::string const& text) {
            made.push_back({file, std::make_shared<Twice>(file), json::parse(text).value()});
        };
        for (auto const& [type, message] : sample_messages()) {
            add(type + ".json", message.payload.canonical);
            add("message.json", json::write(message));
        }
        add("signed/announcement.json", json::write(sample_announcement()));
        add("signed/manifest.json", json::write(sample_manifest()));
        add("signed/clarification.json", json::write(sample_clarification()));
        add("signed/order.json", json::write(sample_order("suspend", 1)));
        add("signed/evaluation-report.json", json::write(sample_evaluation_report()));
        add("committee.json", sample_committee());
        add("signed/candidates-notice.json", json::write(sample_candidates_notice()));
        add("signed/award-notice.json", json::write(sample_award_notice()));
        add("signed/result-notice.json", json::write(sample_result_notice()));
        for (auto const* carrier : {"batch", "receipt", "feed", "delivery", "delivery-receipt"})
            add(carrier + std::string(".json"), read_text(kExamples / (carrier + std::string(".json"))));
        return made;
    }();
    return all;
}

/// All places in a value, as pointers to them.
void collect(json::Value& value, std::vector<json::Value*>& places) {
    places.push_back(&value);
    if (value.is_array())
        for (auto& item : value.get_array()) collect(item, places);
    if (value.is_object())
        for (auto& member : value.get_object()) collect(member.value(), places);
}

std::size_t below(std::size_t limit) { return *rc::gen::inRange<std::size_t>(0, limit); }

json::Value some_value() {
    static boost::json::array const values = [] {
        auto listed = json::parse(R"([null, true, false, 0, 1, -1, 3650, 3651, 9007199254740991, "", "a", "津南",
            "A1201000001", "2026-03-03", "2026-03-03T01:00:00.000Z", "120112", "N76", [], [1], {}, {"a":1}])")
                          .value()
                          .as_array();
        for (auto const length : {64, 500, 501})
            listed.emplace_back(std::string(static_cast<std::size_t>(length), 'a'));
        return listed;
    }();
    return values[below(values.size())];
}

void alter_string(std::string& text) {
    auto const position = below(text.size() + 1);
    switch (below(5)) {
    case 0: text.insert(position, 1, "aZ09-/=\n "[below(9)]); break;
    case 1: text.insert(position, "海"); break;
    case 2: text.erase(position); break;
    case 3: text += text.substr(0, 600); break;
    default:
        if (position < text.size() && static_cast<unsigned char>(text[position]) < 128)
            text[position] = "aZ09-.:+"[below(8)];
    }
}

/// Cut in the middle of a code point it is no JSON text any more.
bool is_utf8(std::string const& text) { return json::parse(json::to_text(json::Value(text))).has_value(); }

void mutate(json::Value& document) {
    std::vector<json::Value*> places;
    collect(document, places);
    auto& place = *places[below(places.size())];
    if (place.is_object() && !place.get_object().empty() && below(2) == 0) {
        auto& object = place.get_object();
        object.erase(std::next(object.begin(), static_cast<std::ptrdiff_t>(below(object.size()))));
    } else if (place.is_object() && below(2) == 0) {
        place.get_object()["unknown"] = some_value();
    } else if (place.is_array() && !place.get_array().empty() && below(2) == 0) {
        auto& array = place.get_array();
        auto const item = array[below(array.size())];
        for (auto times = below(2) == 0 ? std::size_t{1} : std::size_t{101}; times > 0; --times) array.push_back(item);
    } else if (place.is_array() && below(2) == 0) {
        place.get_array().clear();
    } else if (place.is_string() && below(4) != 0) {
        std::string text(place.get_string());
        alter_string(text);
        if (is_utf8(text) && text.size() < 5000) place = text;
    } else {
        place = some_value();
    }
}

} // namespace

TEST(SchemaOracle, accepts_what_is_right) {
    for (auto const& specimen : specimens()) {
        EXPECT_TRUE(specimen.schema->ours(specimen.value)) << specimen.file;
        EXPECT_TRUE(specimen.schema->theirs(specimen.value)) << specimen.file;
    }
}

RC_GTEST_PROP(SchemaOracle, agrees_on_mutated_payloads, ()) {
    for (int round = 0; round < 20; ++round) {
        auto const& specimen = specimens()[below(specimens().size())];
        auto value = specimen.value;
        for (auto times = 1 + below(3); times > 0; --times) mutate(value);
        auto const ours = specimen.schema->ours(value);
        RC_CLASSIFY(ours, "accepted");
        if (ours != specimen.schema->theirs(value))
            RC_FAIL(specimen.file + (ours ? " accepted: " : " refused: ") + json::to_text(value));
    }
}

} // namespace haihe::exchange
