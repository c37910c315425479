#include "proof/archive/signature_evidence.hpp"

#include "exchange/messages/evaluation.hpp"
#include "proof/archive/on_all_cores.hpp"
#include "proof/archive/signed_members.hpp"
#include "trust/digest.hpp"
#include "trust/signed_document.hpp"

#include <expected>
#include <map>

namespace haihe::proof {

namespace {

constexpr char const* kReplacementLabel = "haihe/bid-replacement/1";
constexpr char const* kWithdrawalLabel = "haihe/bid-withdrawal/1";

struct Replacement {
    std::string lot;
    std::string bidId;
    std::string supersedes;
};
BOOST_DESCRIBE_STRUCT(Replacement, (), (lot, bidId, supersedes))

struct Withdrawal {
    std::string lot;
    std::string bidId;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (lot, bidId))

/// A signature where it was found.
struct Found {
    ArchivedEntry const& entry;
    boost::json::object const& parent;
    std::string member;
    std::string path;
    trust::Signature signature;
};

/// What a signature is of.
struct Signed {
    std::string text;
    std::string label;
    By by = By::anybody;
};

template <class See>
void find_signatures(ArchivedEntry const& entry, json::Value const& value, std::string const& at, See const& see) {
    if (value.is_array()) {
        std::size_t i = 0;
        for (auto const& one : value.get_array()) find_signatures(entry, one, at + "/" + std::to_string(i++), see);
    } else if (value.is_object()) {
        auto const& object = value.get_object();
        for (auto const& pair : object) {
            std::string const member(pair.key()), path = at + "/" + member;
            if (auto signature = json::from_value<trust::Signature>(pair.value(), json::Unknown::refuse))
                see(Found{entry, object, member, path, std::move(*signature)});
            else
                find_signatures(entry, pair.value(), path, see);
        }
    }
}

std::string string_in(boost::json::object const& object, char const* member) {
    auto const* const found = object.if_contains(member);
    return found && found->is_string() ? std::string(std::string_view(found->get_string())) : std::string();
}

class Signatures {
public:
    Signatures(Log const& log, Recognition const& recognition, Parties const& parties, Testimony& testimony)
        : log_(log), recognition_(recognition), parties_(parties), testimony_(testimony) {}

    void examine() {
        std::vector<Found> all;
        for (auto const& entry : log_.entries)
            find_signatures(entry, entry.body, "", [&](Found found) { all.push_back(std::move(found)); });
        auto judged = on_all_cores(all, [this](Found const& found) { return judge(found); });
        for (std::size_t i = 0; i < all.size(); ++i) take(all[i], std::move(judged[i]));
        for (auto const& [kind, count] : proved_) say(kind.first, kind.second, count);
        if (unknown_ == 0) return;
        auto const count = std::to_string(unknown_);
        testimony_.leave_unchecked("signatures_are_of_known_texts",
                                   {"有 " + count + " 处签名不知所签为何，未检查，首处在" + first_unknown_.zh + "。",
                                    count +
                                        " signatures are of texts that nobody can tell; they were not checked. The "
                                        "first is in " +
                                        first_unknown_.en + "."});
    }

private:
    /// What one signature is worth by itself.
    struct Judged {
        std::optional<std::string> label; ///< absent: nobody can tell what was signed
        std::optional<kernel::Text> fault;
        std::optional<Signer> signer; ///< of one without fault
    };

    [[nodiscard]] Judged judge(Found const& found) const {
        auto const what = signed_by_event(found);
        if (!what) return {};
        auto signer = signer_of(found, *what);
        if (!signer) return {what->label, std::move(signer.error()), {}};
        return {what->label, {}, std::move(*signer)};
    }

    void take(Found const& found, Judged judged) {
        if (!judged.label) {
            if (unknown_++ == 0)
                first_unknown_ = {entry_named(found.entry.index).zh + " " + found.path,
                                  entry_named(found.entry.index).en + ", " + found.path};
            return;
        }
        if (judged.signer) {
            ++proved_[{found.entry.where.type, *judged.label}];
            testimony_.signers.push_back(std::move(*judged.signer));
            return;
        }
        auto const& fault = judged.fault;
        auto facts = at_entry(found.entry.index);
        facts.push_back({"path", found.path});
        facts.push_back({"label", *judged.label});
        auto const named = entry_named(found.entry.index);
        testimony_.say(
            "texts_are_signed", false, {},
            {named.zh + "（" + found.entry.where.type + "）的签名不成立：" + fault->zh,
             "The signature in " + named.en + " (" + found.entry.where.type + ") does not hold: " + fault->en},
            std::move(facts));
    }

    void say(std::string const& event, std::string const& label, std::size_t count) {
        auto const number = std::to_string(count);
        testimony_.say("texts_are_signed", true,
                       {event + "：" + number + " 处签名（" + label + "）成立，证书签名时在名单承认之列。",
                        event + ": " + number + " signatures (" + label +
                            ") hold, by certificates that the trust list recognised then."},
                       {}, {{"event", event}, {"label", label}, {"count", number}});
    }

    [[nodiscard]] std::optional<Signed> signed_by_event(Found const& found) const {
        auto const& type = found.entry.where.type;
        if (auto const* known = signed_member(type, found.member); known && found.path == "/" + found.member) {
            auto const* text = found.parent.if_contains(known->text);
            if (!text) return std::nullopt;
            return Signed{signed_bytes(*text), known->label, known->by};
        }
        if (type == "bid.submitted" && found.path == "/replacementSignature")
            return Signed{json::write(Replacement{found.entry.subject(), string_in(found.parent, "bidId"),
                                                  string_in(found.parent, "supersedes")}),
                          kReplacementLabel, By::bidder};
        if (type == "bid.withdrawn" && found.path == "/signature")
            return Signed{json::write(Withdrawal{found.entry.subject(), string_in(found.parent, "bidId")}),
                          kWithdrawalLabel, By::bidder};
        if (type == "evaluation.reported" || type == "evaluation.opinion-given") return report_opined_on(found);
        return sibling(found);
    }

    /// An opinion is signed with the report, which stands in the entry that completes it.
    [[nodiscard]] std::optional<Signed> report_opined_on(Found const& found) const {
        for (auto const& entry : log_.entries) {
            if (entry.where.type != "evaluation.reported" || entry.where.stream != found.entry.where.stream ||
                entry.index < found.entry.index)
                continue;
            if (entry.index != found.entry.index && entry.what.find(found.signature.value) == std::string::npos)
                continue;
            if (auto const* report = entry.body.get_object().if_contains("report"))
                return Signed{
                    json::write(exchange::SignedOpinion{string_in(found.parent, "opinion"),
                                                        string_in(found.parent, "reasons"), signed_bytes(*report)}),
                    exchange::kOpinionLabel, By::anybody};
        }
        return std::nullopt;
    }

    /// An event that this format does not know: the signature counts for the member beside it that it is of.
    [[nodiscard]] static std::optional<Signed> sibling(Found const& found) {
        auto const certificate = trust::Certificate::parse(found.signature.certificate);
        auto const value = trust::from_base64(found.signature.value);
        if (!certificate || !value || !found.signature.label.starts_with("haihe/")) return std::nullopt;
        for (auto const& pair : found.parent) {
            if (!pair.value().is_object() && !pair.value().is_string()) continue;
            auto text = signed_bytes(pair.value());
            if (certificate->verifies(found.signature.label, text, *value))
                return Signed{std::move(text), found.signature.label, By::anybody};
        }
        return std::nullopt;
    }

    /// Whose it is; otherwise what is wrong with it.
    [[nodiscard]] std::expected<Signer, kernel::Text> signer_of(Found const& found, Signed const& what) const {
        auto const no = [](kernel::Text why) { return std::unexpected(std::move(why)); };
        auto certificate = trust::Certificate::parse(found.signature.certificate);
        if (!certificate) return no({"证书无法读取。", "the certificate cannot be read."});
        auto const value = trust::from_base64(found.signature.value);
        if (found.signature.label != what.label || !value || !certificate->verifies(what.label, what.text, *value))
            return no({"不是对该文本的签名。", "it is not a signature of that text."});
        auto const at = found.entry.where.instant;
        if (auto const accepted = recognition_.accept(*certificate, found.entry.index, at); !accepted)
            return no(accepted.error().text);
        if (!is_by(*certificate, found, what.by))
            return no({"签名人不是应当签名的人。", "it is not by whom it should be."});
        auto const name = certificate->common_name();
        return Signer{{"签名人 " + name, "signer " + name}, std::move(*certificate), at};
    }

    [[nodiscard]] bool is_by(trust::Certificate const& certificate, Found const& found, By by) const {
        if (by == By::anybody) return true;
        if (by == By::platform) return recognition_.is_of_platform(certificate, parties_.platform);
        auto const entity = recognition_.entity_of(certificate, found.entry.index);
        if (by == By::host) return parties_.is_host(entity);
        return !entity.empty() && entity == string_in(found.parent, "bidder");
    }

    Log const& log_;
    Recognition const& recognition_;
    Parties const& parties_;
    Testimony& testimony_;
    std::map<std::pair<std::string, std::string>, std::size_t> proved_; ///< by event and label
    std::size_t unknown_ = 0;
    kernel::Text first_unknown_;
};

} // namespace

void examine_signatures(Log const& log, Recognition const& recognition, Parties const& parties, Testimony& testimony) {
    Signatures(log, recognition, parties, testimony).examine();
}

} // namespace haihe::proof
