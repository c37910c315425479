#pragma once

// Who stands where when a lot is judged, and how a step of the evaluation is taken.

#include "access/signed_text.hpp"
#include "edge/http/router.hpp"
#include "ledger/desk.hpp"
#include "node/desk.hpp"
#include "trading/committee/committee.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <functional>
#include <string>
#include <vector>

namespace haihe::trading {

/// What a step of the evaluation looks at, on the committer's thread.
struct Judging {
    node::Desk& desk;
    Tender const& tender;
    Opening const& opening;
    Committee const& committee;
    Evaluation const& evaluation;
    access::Caller const& caller;
    kernel::Instant now;
    std::string lot;

    [[nodiscard]] bool held() const { return !tender.holds.empty(); }
    /// Refusal `documents_state_the_evaluation` (absent).
    [[nodiscard]] kernel::Result<exchange::EvaluationTerms const*> terms() const;
    /// The caller's own signed text. Refusals: those of access::read_signed.
    template <class Document>
    kernel::Result<Document> read_signed(std::string const& text, trust::Signature const& signature, char const* label,
                                         std::string const& path) const {
        return access::read_signed<Document>(caller, text, signature, label, *desk.directory.trust_list(), now, path);
    }
    /// The caller's own signature over a text that follows from the request.
    [[nodiscard]] kernel::Result<void> require_own(std::string const& text, trust::Signature const& signature,
                                                   char const* label, std::string const& path) const {
        return access::require_own_signature(caller, text, signature, label, *desk.directory.trust_list(), now, path);
    }
};

std::string evaluation_stream(std::string const& lot);

Judging judging(node::Desk& desk, ledger::States& states, access::Caller const& caller, kernel::Instant now,
                std::string const& lot);

/// What an evaluation must know of the slices downstream: a lot that is tendered again, its bids valid no more, is not
/// judged. Refusals: `tender_is_not_terminated`, `lot_is_undecided` (conflict).
kernel::Result<void> require_lot_goes_on(ledger::States& states, Tender const& tender, std::string const& lot);

ledger::Decision decided(std::string const& lot, kernel::Result<std::vector<EvaluationEvent>> events);

template <class Event>
ledger::Decision decided(std::string const& lot, kernel::Result<Event> event) {
    if (!event) return ledger::Decision::refused(event.error());
    return decided(lot, std::vector<EvaluationEvent>{std::move(*event)});
}

/// POST of a step: `take(Judging const&, Body const&) -> Decision`.
template <class Body, class Take>
edge::http::Handler judging_step(std::function<node::Desk&()> const& desk, Take take) {
    return [desk, take](edge::http::Request const& request) {
        auto const lot = request.captures.at("lot");
        return desk().submit_as<Body>(request, [&, lot](ledger::States& states, ledger::Context const& context,
                                                        access::Caller const& caller, Body const& body) {
            auto const at = judging(desk(), states, caller, context.now, lot);
            if (auto goes_on = require_lot_goes_on(states, at.tender, lot); !goes_on)
                return ledger::Decision::refused(goes_on.error());
            return take(at, body);
        });
    };
}

} // namespace haihe::trading
