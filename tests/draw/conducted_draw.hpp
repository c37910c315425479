#pragma once

// A draw as the three parties conduct it, step by step.

#include "draw/steps.hpp"
#include "trust/digest.hpp"

#include "draw/cast.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace haihe::draw {

template <class T>
T value_of(kernel::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().rule + " " + result.error().path);
    return std::move(*result);
}

inline Freeze terms(std::vector<Stratum> strata) {
    Freeze freeze;
    freeze.drawId = std::string(31, '0') + "1";
    freeze.tender = "A1201000001000001001";
    freeze.requestDigest = trust::sm3("示例抽取申请");
    freeze.at = kNow;
    freeze.strata = std::move(strata);
    freeze.windows = {kNow + kernel::minutes(10), kNow + kernel::minutes(20), kNow + kernel::minutes(30),
                      kNow + kernel::minutes(40)};
    constexpr PartyRole kRoles[] = {PartyRole::hub, PartyRole::department, PartyRole::agency};
    for (std::int64_t i = 1; i <= 3; ++i)
        freeze.parties.push_back(
            {i, kRoles[i - 1], hand(i).signer.certificate.digest(), hand(i).opener.certificate.digest()});
    return freeze;
}

inline std::string number_of(std::size_t expert) {
    auto const digits = std::to_string(expert);
    return "EXAMPLE-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// `sizes[s]` experts in stratum s; the salts follow from `seed`.
inline ClearList list_of(std::vector<std::size_t> const& sizes, std::string const& seed) {
    ClearList list{std::string(31, '0') + "1", 1, {}};
    for (std::size_t s = 0; s < sizes.size(); ++s)
        for (std::size_t k = 0; k < sizes[s]; ++k) {
            auto const number = number_of(list.experts.size() + 1);
            list.experts.push_back({number, trust::sm3(seed + "/salt/" + number), static_cast<std::int64_t>(s)});
        }
    put_in_order(list);
    return list;
}

inline std::array<OwnShares, 3> shares_of(std::string const& seed) {
    std::array<OwnShares, 3> all;
    for (std::size_t p = 0; p < 3; ++p)
        for (std::size_t k = 0; k < 2; ++k)
            all[p].shares[k] = trust::sm3(seed + "/share/" + std::to_string(p) + std::to_string(k));
    return all;
}

inline std::array<trust::Certificate, 2> holders_for(std::int64_t i) {
    auto const others = others_of(i);
    return {hand(others[0]).opener.certificate, hand(others[1]).opener.certificate};
}

class ConductedDraw {
public:
    ConductedDraw(Freeze const& terms, ClearList list, std::string const& seed)
        : list_(std::move(list)), text_(json::write(list_)), shares_(shares_of(seed)) {
        freeze_ = value_of(freeze_list(terms, list_));
        transcript.freeze = value_of(sign_freeze(freeze_, hand(kHub).signer));
        transcript.leaves = leaves_of(list_);
    }

    Transcript transcript;

    ConductedDraw& countersigned() {
        transcript.countersignature = value_of(countersign(transcript, text_, hand(kDepartment).signer, minute(1)));
        return *this;
    }
    ConductedDraw& committed() {
        std::vector<SignedDocument> all;
        for (std::int64_t i = 1; i <= 3; ++i)
            all.push_back(value_of(commit(transcript, i, shares(i), hand(i).signer, minute(1 + i))));
        transcript.commitments = std::move(all);
        return *this;
    }
    ConductedDraw& in_escrow() {
        std::vector<SignedDocument> all;
        for (std::int64_t i = 1; i <= 3; ++i)
            all.push_back(
                value_of(give_in_escrow(transcript, i, shares(i), holders_for(i), hand(i).signer, minute(10 + i))));
        transcript.escrows = std::move(all);
        return *this;
    }
    ConductedDraw& accepted() {
        std::vector<SignedDocument> all;
        for (std::int64_t i = 1; i <= 3; ++i)
            all.push_back(value_of(accept(transcript, i, hand(i).opener.key, hand(i).signer, minute(20 + i))));
        transcript.acceptances = std::move(all);
        return *this;
    }
    /// All but `silent` reveal; what is missing is released.
    ConductedDraw& revealed(std::set<std::int64_t> const& silent = {}) {
        std::vector<SignedDocument> reveals, releases;
        for (std::int64_t i = 1; i <= 3; ++i)
            if (!silent.contains(i))
                reveals.push_back(value_of(reveal(transcript, i, shares(i), hand(i).signer, minute(30 + i))));
        for (auto const from : silent)
            for (auto const i : others_of(from))
                releases.push_back(
                    value_of(release(transcript, from, i, hand(i).opener.key, hand(i).signer, minute(40 + i))));
        transcript.reveals = std::move(reveals);
        transcript.releases = std::move(releases);
        return *this;
    }
    ConductedDraw& selected() {
        transcript.selection = value_of(sign_selection(transcript, hand(kHub).signer, minute(50)));
        return *this;
    }
    ConductedDraw& replaced(std::int64_t out, ReplacementGround ground) {
        auto const at = minute(60 + static_cast<std::int64_t>(transcript.replacements.size()));
        transcript.replacements.push_back(value_of(replace(transcript, out, ground, hand(kDepartment).signer, at)));
        return *this;
    }
    ConductedDraw& published() {
        auto const at = kNow + kernel::days(10);
        transcript.result = value_of(publish(transcript, text_, hand(kDepartment).signer, at));
        return *this;
    }
    ConductedDraw& until_accepted() { return countersigned().committed().in_escrow().accepted(); }

    [[nodiscard]] ClearList const& list() const { return list_; }
    [[nodiscard]] std::string const& list_text() const { return text_; }
    [[nodiscard]] Freeze const& freeze() const { return freeze_; }
    [[nodiscard]] OwnShares const& shares(std::int64_t i) const { return shares_[static_cast<std::size_t>(i - 1)]; }
    [[nodiscard]] Selection selection() const { return json::read<Selection>(transcript.selection->document).value(); }
    static kernel::Instant minute(std::int64_t number) { return kNow + kernel::minutes(number); }

private:
    ClearList list_;
    std::string text_;
    std::array<OwnShares, 3> shares_;
    Freeze freeze_;
};

inline ConductedDraw small_draw(std::string const& seed = "small") {
    return {terms({{"示例专业一", 3, 2}, {"示例专业二", 2, 1}}), list_of({8, 5}, seed), seed};
}
/// Whole, with two replacements; made once.
inline ConductedDraw const& whole_draw() {
    static ConductedDraw const draw = [] {
        auto made = small_draw("whole");
        made.until_accepted().revealed({3}).selected();
        auto const strata = made.selection().strata;
        made.replaced(strata[0].drawn[1], ReplacementGround::declined);
        made.replaced(strata[0].reserves[0], ReplacementGround::unreachable);
        return made.published();
    }();
    return draw;
}

/// The document as its signer could have signed it otherwise.
template <class T, class Spoil>
void spoil_signed(SignedDocument& signed_document, std::int64_t i, Spoil const& spoil) {
    auto value = json::read<T>(signed_document.document).value();
    spoil(value);
    auto text = json::write(value);
    auto signature = trust::sign(hand(i).signer.key, hand(i).signer.certificate, signed_document.signature.label, text);
    signed_document = {std::move(text), std::move(signature)};
}

} // namespace haihe::draw
