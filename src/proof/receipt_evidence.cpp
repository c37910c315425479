#include "proof/receipt_evidence.hpp"

#include "ledger/receipt.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <array>

namespace haihe::proof {

namespace {

using exchange::MessageProof;
using ledger::Receipt;

/// What is read of the hub's entry; it says more, which is its own business.
struct Received {
    std::string message;
    bool accepted = false;
};
BOOST_DESCRIBE_STRUCT(Received, (), (message, accepted))

void examine_ledger(Receipt const& receipt, Testimony& testimony) {
    auto verified = ledger::verify(receipt);
    auto const signer = certificate_in(receipt.certificate);
    if (verified && !signer)
        verified = kernel::refuse(kernel::RefusalKind::unacceptable, "receipt_head_is_signed",
                                  {"账本树根的证书写法不规范。", "The head's certificate is not in its one spelling."});
    auto const& log = receipt.head.head.logId;
    auto const name = signer ? signer->common_name() : std::string{};
    // They are checked in this order: what comes after the first that fails was not reached.
    bool reached = true;
    for (auto const& [rule, text] : std::array{
             std::pair{"receipt_parts_match_their_commitments",
                       kernel::Text{"回执公开的内容与账本的记录一致。",
                                    "What the receipt discloses is what the ledger recorded."}},
             std::pair{"receipt_is_included_in_the_head",
                       kernel::Text{"该记录在账本 " + log + " 的树根之下。",
                                    "The entry is included under the head of the ledger " + log + "."}},
             std::pair{"receipt_head_is_signed", kernel::Text{"账本树根由 " + name + " 签名。",
                                                              "The ledger's head was signed by " + name + "."}}}) {
        bool const holds = verified || verified.error().rule != rule;
        if (reached)
            reached = testimony.say(rule, holds, text, verified ? text : verified.error().text);
        else
            testimony.leave_unchecked(rule, {"前一项未通过,未检查。", "Not reached: the one before it failed."});
    }
    if (verified) testimony.signers.push_back({{"账本签名人 " + name, "ledger's signer " + name}, *signer});
}

void examine_owner(Receipt const& receipt, KnownHub const* hub, Testimony& testimony) {
    constexpr char const* kName = "ledger_is_the_hubs";
    if (!hub)
        return testimony.leave_unchecked(
            kName, {"未检查账本是否属于公共服务平台:没有给出其证书(--hub)。",
                    "Whether the ledger is the hub's was not checked: its certificate was not given (--hub)."});
    auto const signer = hub->signer_of(receipt.head.head);
    auto const why = signer ? kernel::Text{} : signer.error().text;
    auto const name = hub->certificate().common_name();
    testimony.say(
        kName, signer && receipt.head.head.keyId == signer->digest().to_string(),
        {"账本属于所给证书的公共服务平台 " + name + "。", "The ledger is that of the given hub, " + name + "."},
        {"账本不属于所给证书的公共服务平台。" + why.zh,
         "The ledger is not that of the given hub." + (why.en.empty() ? "" : " " + why.en)});
}

void examine_acceptance(MessageProof const& proof, Receipt const& receipt, Testimony& testimony) {
    auto const where = json::read<ledger::Where>(receipt.where.value.value_or(""));
    auto const what = json::read<Received>(receipt.what.value.value_or(""), json::Unknown::ignore);
    bool const holds = where && what && where->type == "message.received" && what->accepted &&
                       what->message == proof.item.message && proof.item.position == receipt.index;
    if (holds) testimony.entered_at = where->instant;
    auto const index = std::to_string(receipt.index);
    auto const instant = holds ? where->instant.to_string() : std::string{};
    testimony.say("hub_accepted_the_message", holds,
                  {"公共服务平台于 " + instant + " 将其记为第 " + index + " 条并予以接受。",
                   "The hub recorded it as entry " + index + " at " + instant + " and accepted it."},
                  {"回执不是公共服务平台接受该消息的记录。", "The receipt is not of the hub's accepting this message."},
                  {{"index", index}, {"instant", instant}});
}

void examine_cosignature(MessageProof const& proof, trust::Cosignature const& cosignature, kernel::Digest const& head,
                         Testimony& testimony) {
    auto const& witness = cosignature.witness;
    auto const found = std::find_if(proof.witnesses.begin(), proof.witnesses.end(),
                                    [&](auto const& one) { return one.witness == witness; });
    auto const certificate = found == proof.witnesses.end() ? std::nullopt : certificate_in(found->certificate);
    bool const holds = certificate && cosignature.head == head && trust::verifies(cosignature, *certificate);
    auto const time = cosignature.time.to_string();
    if (holds)
        testimony.signers.push_back({{"见证平台 " + witness, "witness " + witness}, *certificate, cosignature.time});
    testimony.say(
        "head_is_cosigned", holds,
        {"平台 " + witness + " 于 " + time + " 见证了该账本树根。",
         "The platform " + witness + " witnessed that head at " + time + "."},
        {"平台 " + witness + " 的见证签名无效。", "The cosignature of the platform " + witness + " is not valid."},
        {{"witness", witness}, {"time", time}});
}

void examine_witnesses(MessageProof const& proof, Receipt const& receipt, Testimony& testimony) {
    if (receipt.cosignatures.empty())
        testimony.leave_unchecked("head_is_cosigned",
                                  {"尚无其他平台见证该账本树根。", "No other platform has witnessed that head yet."});
    auto const head = trust::digest_of(receipt.head.head);
    for (auto const& cosignature : receipt.cosignatures) examine_cosignature(proof, cosignature, head, testimony);
    if (proof.witnesses.size() != receipt.cosignatures.size())
        testimony.say(
            "witnesses_are_those_who_cosigned", false, {},
            {"见证平台的证书与见证签名不相对应。", "The witnesses' certificates do not match the cosignatures."});
}

} // namespace

void examine_receipt(MessageProof const& proof, KnownHub const* hub, Testimony& testimony) {
    auto const receipt = json::read<Receipt>(proof.receipt.canonical);
    if (!receipt)
        return void(testimony.say("receipt_is_readable", false, {}, {"回执无法读取。", "The receipt cannot be read."},
                                  {{"path", receipt.error().path}}));
    examine_ledger(*receipt, testimony);
    examine_owner(*receipt, hub, testimony);
    examine_acceptance(proof, *receipt, testimony);
    examine_witnesses(proof, *receipt, testimony);
}

} // namespace haihe::proof
