#include "proof/message_proof.hpp"

#include "ledger/receipt.hpp"
#include "proof/proven_message.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>

namespace haihe::proof {

namespace {

using exchange::MessageProof;

std::vector<std::string> names(std::vector<Statement> const& statements, Result result) {
    std::vector<std::string> names;
    for (auto const& one : statements)
        if (one.result == result) names.push_back(one.name);
    return names;
}

std::string first_failed(std::vector<Statement> const& statements) {
    auto const failed = names(statements, Result::failed);
    return failed.empty() ? "" : failed.front();
}

class MessageProofTest : public testing::Test {
protected:
    [[nodiscard]] std::vector<Statement> checked(MessageProof const& proof) {
        trust::TrustList const authorities({made.authority.listed()});
        KnownHub const hub(made.hub);
        return check(proof, &authorities, &hub);
    }
    ProvenMessage made;
};

void change_receipt(MessageProof& proof, std::function<void(ledger::Receipt&)> const& change) {
    auto receipt = json::read<ledger::Receipt>(proof.receipt.canonical).value();
    change(receipt);
    proof.receipt.canonical = json::write(receipt);
}

} // namespace

TEST_F(MessageProofTest, proves_every_statement) {
    auto const file = json::write(made.proof());
    auto const read = read_message_proof(file);
    ASSERT_TRUE(read) << read.error().text.en;
    auto const statements = checked(*read);
    EXPECT_EQ(names(statements, Result::proved),
              (std::vector<std::string>{"format_is_known", "message_is_canonical", "document_is_signed",
                                        "message_stands_in_the_outbox", "outbox_head_is_signed",
                                        "receipt_parts_match_their_commitments", "receipt_is_included_in_the_head",
                                        "receipt_head_is_signed", "ledger_is_the_hubs", "hub_accepted_the_message",
                                        "head_is_cosigned", "certificates_are_recognised"}));
    EXPECT_EQ(statements.size(), 12U);
    for (auto const& one : statements) {
        EXPECT_FALSE(one.text.zh.empty()) << one.name;
        EXPECT_FALSE(one.text.en.empty()) << one.name;
    }
}

TEST_F(MessageProofTest, says_what_it_did_not_check) {
    auto proof = made.proof();
    EXPECT_EQ(names(check(proof, nullptr), Result::unchecked),
              (std::vector<std::string>{"ledger_is_the_hubs", "certificates_are_recognised"}));
    change_receipt(proof, [](auto& receipt) { receipt.cosignatures.clear(); });
    proof.witnesses.clear();
    EXPECT_EQ(names(checked(proof), Result::unchecked), std::vector<std::string>{"head_is_cosigned"});
}

TEST_F(MessageProofTest, needs_no_document_in_a_message_of_the_platforms_own) {
    auto const text = ProvenMessage::message(2, "deadline.changed", "{}");
    auto const statements = checked(made.proof_of(text, MessageReceived{kTrading, text, true}));
    EXPECT_EQ(first_failed(statements), "");
    EXPECT_EQ(statements.size(), 11U);
}

TEST_F(MessageProofTest, names_the_first_statement_that_fails) {
    struct Case {
        char const* failed;
        std::function<void(MessageProof&)> change;
    };
    auto const other_key = trust::PrivateKey::generate_sm2();
    auto const other = made.authority.issue(other_key, "示例他人", "");
    std::vector<Case> const cases{
        {"format_is_known", [](auto& proof) { proof.format = "haihe/message-proof/2"; }},
        {"message_is_canonical", [](auto& proof) { proof.item.message += " "; }},
        {"message_is_canonical", [](auto& proof) { proof.item.message = "{}"; }},
        {"message_stands_in_the_outbox",
         [](auto& proof) {
             proof.item.message.replace(proof.item.message.find(R"("sequence":2)"), 12, R"("sequence":3)");
         }},
        {"message_stands_in_the_outbox", [](auto& proof) { proof.item.inclusion[0].bytes[0] ^= 1; }},
        {"message_stands_in_the_outbox", [](auto& proof) { proof.item.inclusion.pop_back(); }},
        {"message_stands_in_the_outbox", [](auto& proof) { proof.item.outboxHead.head.epoch = 2; }},
        {"message_stands_in_the_outbox", [](auto& proof) { proof.item.outboxHead.head.logId = kHub; }},
        {"message_stands_in_the_outbox", [](auto& proof) { proof.item.outboxHead.head.root.bytes[31] ^= 1; }},
        {"outbox_head_is_signed", [](auto& proof) { proof.item.outboxHead.head.time.milliseconds += 1; }},
        {"outbox_head_is_signed", [&](auto& proof) { proof.platformCertificate = other.to_pem(); }},
        {"outbox_head_is_signed", [](auto& proof) { proof.platformCertificate += "\n"; }},
        {"outbox_head_is_signed",
         [&](auto& proof) {
             proof.item.outboxHead =
                 trust::sign_head(made.trading_key, trust::kTreeHeadLabel, proof.item.outboxHead.head);
         }},
        {"receipt_is_readable", [](auto& proof) { proof.receipt.canonical = "{}"; }},
        {"receipt_parts_match_their_commitments",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.what.salt->front() ^= 1; }); }},
        {"receipt_parts_match_their_commitments",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.where.value->back() = ' '; }); }},
        {"receipt_parts_match_their_commitments",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.what.salt.reset(); }); }},
        {"receipt_is_included_in_the_head",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.index += 1; }); }},
        {"receipt_is_included_in_the_head",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.who.commitment.bytes[5] ^= 4; }); }},
        {"receipt_is_included_in_the_head",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.proof.pop_back(); }); }},
        {"receipt_head_is_signed",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.head.head.epoch = 2; }); }},
        {"receipt_head_is_signed",
         [&](auto& proof) { change_receipt(proof, [&](auto& receipt) { receipt.certificate = other.to_pem(); }); }},
        {"receipt_head_is_signed",
         [](auto& proof) { change_receipt(proof, [](auto& receipt) { receipt.certificate += "\n"; }); }},
        {"ledger_is_the_hubs",
         [&](auto& proof) {
             change_receipt(proof, [&](auto& receipt) {
                 receipt.head.head.keyId = other.digest().to_string();
                 receipt.head = trust::sign_head(other_key, trust::kTreeHeadLabel, receipt.head.head);
                 receipt.certificate = other.to_pem();
             });
         }},
        {"ledger_is_the_hubs",
         [&](auto& proof) {
             change_receipt(proof, [&](auto& receipt) {
                 receipt.head.head.epoch = 2; // which the hub has not declared
                 receipt.head = trust::sign_head(made.hub_key, trust::kTreeHeadLabel, receipt.head.head);
             });
         }},
        {"hub_accepted_the_message", [](auto& proof) { proof.item.position += 1; }},
        {"hub_accepted_the_message",
         [](auto& proof) {
             change_receipt(proof, [](auto& receipt) {
                 receipt.what.value.reset();
                 receipt.what.salt.reset();
             });
         }},
        {"head_is_cosigned",
         [](auto& proof) {
             change_receipt(proof, [](auto& receipt) { receipt.cosignatures[0].time.milliseconds -= 1; });
         }},
        {"head_is_cosigned", [](auto& proof) { proof.witnesses[0].witness = "S1201000002"; }},
        {"head_is_cosigned", [&](auto& proof) { proof.witnesses[0].certificate = other.to_pem(); }},
        {"witnesses_are_those_who_cosigned",
         [&](auto& proof) {
             proof.witnesses.push_back({"S1201000002", other.to_pem()});
         }},
    };
    auto const whole = made.proof();
    for (auto const& one : cases) {
        auto proof = whole;
        one.change(proof);
        EXPECT_EQ(first_failed(checked(proof)), one.failed);
    }
}

/// A consistent forgery of everything but the signature of the document.
TEST_F(MessageProofTest, fails_for_a_document_that_nobody_signed) {
    for (auto const& [from, to] :
         {std::pair{"haihe/announcement/1", "haihe/announcement/2"}, std::pair{"示例河道", "示例江道"}}) {
        auto text = made.announcement_message(2);
        text.replace(text.find(from), std::string_view(from).size(), to);
        EXPECT_EQ(first_failed(checked(made.proof_of(text, MessageReceived{kTrading, text, true}))),
                  "document_is_signed");
    }
    auto const text = ProvenMessage::message(2, exchange::AnnouncementPublished::kType, "{}");
    EXPECT_EQ(first_failed(checked(made.proof_of(text, MessageReceived{kTrading, text, true}))), "document_is_signed");
}

TEST_F(MessageProofTest, fails_for_what_the_hub_did_not_accept) {
    auto const text = made.announcement_message(2), other = made.announcement_message(3);
    for (HubEvent const& event :
         {HubEvent(MessageReceived{kTrading, text, false}), HubEvent(MessageReceived{kTrading, other, true}),
          HubEvent(MessageForwarded{text, true})})
        EXPECT_EQ(first_failed(checked(made.proof_of(text, event))), "hub_accepted_the_message");
}

TEST_F(MessageProofTest, judges_certificates_at_the_instant_of_the_entry) {
    auto const proof = made.proof(); // the hub's certificate has long expired when this test runs
    EXPECT_EQ(first_failed(checked(proof)), "");
    trust::MadeAuthority const stranger;
    trust::TrustList const others({stranger.listed()}), nobody;
    EXPECT_EQ(first_failed(check(proof, &others)), "certificates_are_recognised");
    EXPECT_EQ(first_failed(check(proof, &nobody)), "certificates_are_recognised");
    trust::TrustList const revoked({made.authority.listed(false, {made.watch.serial()})});
    EXPECT_EQ(first_failed(check(proof, &revoked)), "certificates_are_recognised");
}

RC_GTEST_FIXTURE_PROP(MessageProofTest, never_proves_all_with_any_one_byte_changed, ()) {
    static std::string const file = json::write(made.proof());
    static trust::TrustList const authorities({made.authority.listed()});
    static KnownHub const hub(made.hub);
    auto changed = file;
    auto const at = *rc::gen::inRange<std::size_t>(0, file.size());
    changed[at] = static_cast<char>(changed[at] ^ *rc::gen::inRange(1, 256));
    auto const read = read_message_proof(changed);
    if (!read) return;
    auto const statements = check(*read, &authorities, &hub);
    RC_ASSERT(std::any_of(statements.begin(), statements.end(),
                          [](auto const& one) { return one.result != Result::proved; }));
}

TEST_F(MessageProofTest, in_another_spelling_or_with_more_in_it_is_refused) {
    auto const file = json::write(made.proof());
    EXPECT_EQ(read_message_proof(file + "\n").error().rule, "json_is_canonical");
    EXPECT_EQ(read_message_proof(file.substr(0, file.size() - 1)).error().rule, "json_is_well_formed");
    auto more = file;
    more.insert(more.size() - 1, R"(,"zz":1)");
    EXPECT_EQ(read_message_proof(more).error().rule, "json_member_is_known");
}

} // namespace haihe::proof
