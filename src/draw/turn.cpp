#include "draw/turn.hpp"

#include "draw/party_documents.hpp"
#include "trust/digest.hpp"

#include <stdexcept>

namespace haihe::draw {

namespace {

template <class T>
kernel::Result<void> nothing_of(kernel::Result<T> result) {
    if (!result) return std::unexpected(std::move(result.error()));
    return {};
}

template <class T>
kernel::Result<void> held_by_others(kernel::Result<T> one, std::int64_t i, auto T::*member) {
    if (!one) return std::unexpected(std::move(one.error()));
    if (!goes_to_others((*one).*member, i)) return wrong_holders();
    return {};
}

/// A party's document of a step in which all three speak.
kernel::Result<void> check_party(Transcript const& so_far, Reading const& reading, Turn const& turn,
                                 SignedDocument const& document) {
    auto const& freeze = reading.freeze;
    auto const& windows = freeze.windows;
    auto const i = turn.i;
    if (turn.part == Part::commitment)
        return held_by_others(
            read_from<Commitment>(document, kCommitLabel, freeze, i, reading.freeze_digest, windows.commitBy), i,
            &Commitment::shares);
    if (turn.part == Part::escrow)
        return held_by_others(
            read_from<Escrow>(document, kEscrowLabel, freeze, i, step_digest(so_far.commitments), windows.escrowBy), i,
            &Escrow::wraps);
    if (turn.part == Part::acceptance)
        return nothing_of(
            read_from<Acceptance>(document, kAcceptLabel, freeze, i, step_digest(so_far.escrows), windows.acceptBy));
    auto const after = step_digest(so_far.acceptances);
    Known const known{freeze, reading.freeze_digest, after, reading.commitments};
    if (turn.part == Part::reveal) return nothing_of(check_reveal(document, i, known));
    return nothing_of(check_release(document, turn.from, i, known));
}

Step step_before(Part part) {
    switch (part) {
    case Part::commitment: return Step::countersignature;
    case Part::escrow: return Step::commitments;
    case Part::acceptance: return Step::escrows;
    default: return Step::acceptances;
    }
}

kernel::Result<void> check_alone(Transcript whole, Part part, SignedDocument const& document) {
    auto const read_to = [&](Step step, std::string const& path) {
        auto read = nothing_of(read_through(whole, step));
        if (!read && read.error().path.starts_with(path)) read.error().path.erase(0, path.size());
        return read;
    };
    if (part == Part::countersignature) {
        whole.countersignature = document;
        return read_to(Step::countersignature, "/countersignature");
    }
    if (part == Part::selection) {
        whole.selection = document;
        return read_to(Step::selection, "/selection");
    }
    if (part == Part::replacement) {
        whole.replacements.push_back(document);
        return read_to(Step::replacements, "/replacements/" + std::to_string(whole.replacements.size() - 1));
    }
    whole.result = document;
    return read_to(Step::result, "/result");
}

} // namespace

kernel::Result<void> check_turn(Transcript const& so_far, Turn const& turn, SignedDocument const& document) {
    if (auto right = require_number(turn.i); !right) return right;
    switch (turn.part) {
    case Part::countersignature:
    case Part::selection:
    case Part::replacement:
    case Part::result: return check_alone(so_far, turn.part, document);
    case Part::release:
        if (auto right = require_number(turn.from); !right) return right;
        if (turn.from == turn.i) return wrong_holders();
        break;
    default: break;
    }
    auto const reading = read_through(so_far, step_before(turn.part));
    if (!reading) return std::unexpected(reading.error());
    return check_party(so_far, *reading, turn, document);
}

kernel::Result<SignedDocument> take_turn(Transcript const& so_far, Turn const& turn, Speaker const& speaker,
                                         std::vector<trust::Certificate> const& encryption, kernel::Instant now) {
    switch (turn.part) {
    case Part::commitment: return commit(so_far, turn.i, speaker.shares, speaker.signer, now);
    case Part::escrow: {
        auto const others = others_of(turn.i);
        return give_in_escrow(so_far, turn.i, speaker.shares,
                              {encryption.at(static_cast<std::size_t>(others[0] - 1)),
                               encryption.at(static_cast<std::size_t>(others[1] - 1))},
                              speaker.signer, now);
    }
    case Part::acceptance: return accept(so_far, turn.i, speaker.decryption_key, speaker.signer, now);
    case Part::reveal: return reveal(so_far, turn.i, speaker.shares, speaker.signer, now);
    case Part::release: return release(so_far, turn.from, turn.i, speaker.decryption_key, speaker.signer, now);
    default: throw std::logic_error("this part of a draw is not each party's");
    }
}

} // namespace haihe::draw
