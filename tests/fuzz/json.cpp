// JSON as it comes from outside: what is read has one canonical text, and both judges of that text agree.

#include "fuzz/fuzz.hpp"

#include "json/canonical.hpp"
#include "json/read_canonical.hpp"
#include "json/value.hpp"

#include <boost/json/parse.hpp>

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const value = json::parse(text);
    auto const at_once = json::read_canonical(text);
    fuzz::require(at_once.has_value() == json::require_canonical(text).has_value(),
                  "both judge alike what is canonical");
    if (!value) {
        fuzz::require(!at_once, "what cannot be read is not canonical");
        return 0;
    }
    boost::system::error_code failed;
    auto const foreign = boost::json::parse(text, failed);
    fuzz::require(!failed && foreign == *value, "a reader that is less strict reads the same");
    auto const canonical = json::to_text(*value);
    fuzz::require(at_once.has_value() == (canonical == text), "canonical is what would be written");
    auto const again = json::read_canonical(canonical);
    fuzz::require(again && *again == *value, "what is written is canonical and says the same");
    return 0;
}
