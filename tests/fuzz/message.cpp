// A message of the exchange: envelope, catalogue and schema, as a receiver of each role judges it.

#include "fuzz/fuzz.hpp"

#include "exchange/catalogue.hpp"
#include "exchange/outbox_proof.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static auto const catalogue = exchange::Catalogue::load(HAIHE_SOURCE_DIR "/spec/exchange/schemas").value();
    auto const text = fuzz::text_of(data, size);
    auto read = exchange::read_with_payload(text);
    fuzz::require(read.has_value() == exchange::read_message(text).has_value(), "both readers of an envelope agree");
    if (!read) return 0;
    for (auto const* role : {"hub", "trading", "supervision"}) {
        auto const faults = catalogue.check(read->message, read->payload, role);
        auto remembered = read->message;
        fuzz::require(catalogue.read(remembered, read->payload, role) == faults, "to read and to check find the same");
        for (auto const& fault : faults)
            fuzz::require(fault.path.empty() || fault.path.front() == '/', "a fault's path is a JSON Pointer");
    }
    return 0;
}
