#include "trading/contract/conclude_contract.hpp"

#include "law/acts.hpp"
#include "law/amounts/bond_is_at_most_10_percent.hpp"

#include <utility>

namespace haihe::trading {

namespace {

using exchange::Contract;
using kernel::RefusalKind;

kernel::Result<void> require_winner(Award const& award) {
    if (award.phase != AwardPhase::determined)
        return kernel::refuse(
            RefusalKind::conflict, "winner_is_determined",
            {"尚未确定中标人，或者中标已被取消。", "There is no winner yet, or its award has been cancelled."});
    if (award.has_given_up(award.determined->notice.winner))
        return kernel::refuse(RefusalKind::conflict, "winner_has_not_given_up",
                              {"中标人已经放弃中标。", "The winner has given up."});
    return {};
}

std::unexpected<kernel::Refusal> another_clause(std::string rule, kernel::Text const& text, std::string const& member) {
    return kernel::refuse(
        {RefusalKind::unlawful,
         std::move(rule),
         {text.zh + "合同的主要条款应当与招标文件和中标人的投标文件的内容一致，不得再行订立背离合同"
                    "实质性内容的其他协议。",
          text.en + " The main clauses of the contract agree with the documents and the winning bid."},
         "/contract/" + member,
         law::implementing_regulation("第五十七条"),
         {}});
}

std::unexpected<kernel::Refusal> another_party(std::string const& member) {
    return kernel::refuse({RefusalKind::unlawful,
                           "contract_names_its_parties",
                           {"合同由招标人和中标人订立。", "The contract is between the tenderee and the winner."},
                           "/contract/" + member,
                           law::tendering_law("第四十六条"),
                           {}});
}

kernel::Result<void> require_parties(Contract const& given, Contract const& due) {
    for (auto const& [same, member] :
         {std::pair{given.tender == due.tender, "tender"}, std::pair{given.lot == due.lot, "lot"}})
        if (!same)
            return kernel::refuse(RefusalKind::unacceptable, "contract_is_of_this_award",
                                  {"合同不是本标段的合同。", "It is the contract of another lot."},
                                  std::string("/contract/") + member);
    if (given.tenderee != due.tenderee) return another_party("tenderee");
    if (given.tendereeName != due.tendereeName) return another_party("tendereeName");
    if (given.winner != due.winner) return another_party("winner");
    if (given.winnerName != due.winnerName) return another_party("winnerName");
    return {};
}

kernel::Result<void> require_clauses(Contract const& given, Contract const& due) {
    if (given.price != due.price)
        return another_clause("price_is_as_in_the_bid",
                              {"合同价款与中标价不一致。", "The price is not that of the award."}, "price");
    if (given.periodDays != due.periodDays)
        return another_clause("period_is_as_in_the_bid",
                              {"合同履行期限与中标工期不一致。", "The period is not that of the award."}, "periodDays");
    if (given.quality != due.quality)
        return another_clause("quality_is_as_in_the_bid",
                              {"合同质量要求与中标质量不一致。", "The quality is not that of the award."}, "quality");
    if (given.projectLeader != due.projectLeader)
        return another_clause("leader_is_as_in_the_bid",
                              {"合同项目负责人与投标文件不一致。", "The project leader is not that of the award."},
                              "projectLeader");
    return {};
}

kernel::Result<void> require_bond(Contract const& given) {
    if (given.bond.fen < 0)
        return kernel::refuse(RefusalKind::unacceptable, "bond_is_not_negative",
                              {"履约保证金不得小于零。", "A bond is not below zero."}, "/contract/bond");
    law::TenderFacts facts;
    law::AwardFacts award{given.lot};
    award.contract_price = given.price;
    award.bond = given.bond;
    facts.awards.push_back(std::move(award));
    for (auto& finding : law::bond_is_at_most_10_percent(facts)) {
        if (finding.mark != law::Mark::broken) continue;
        finding.path = "/contract/bond";
        return kernel::refuse(law::refusal(finding));
    }
    return {};
}

} // namespace

Contract contract_of(Award const& award, Tender const& tender) {
    auto const& notice = award.determined->notice;
    auto const& registered = tender.registered;
    return {notice.tender,
            notice.lot,
            registered.tenderee,
            registered.tendereeName,
            notice.winner,
            notice.winnerName,
            notice.price,
            notice.periodDays,
            notice.quality,
            notice.projectLeader,
            {},
            {}};
}

kernel::Result<ContractProposed> propose(LotContract const& contract, Tender const& tender, Award const& award,
                                         ProposeContract command, kernel::Instant now) {
    if (auto may = require_step(contract, tender, ContractStep::propose); !may) return std::unexpected(may.error());
    if (auto winner = require_winner(award); !winner) return std::unexpected(winner.error());
    auto const due = contract_of(award, tender);
    if (auto same = require_parties(command.contract, due); !same) return std::unexpected(same.error());
    if (auto same = require_clauses(command.contract, due); !same) return std::unexpected(same.error());
    if (auto bond = require_bond(command.contract); !bond) return std::unexpected(bond.error());
    if (command.contract.textDigest == kernel::Digest{})
        return kernel::refuse(RefusalKind::unacceptable, "contract_has_its_text",
                              {"请写明合同全文文件的摘要。", "Name the digest of the file that holds the whole text."},
                              "/contract/textDigest");
    return ContractProposed{std::move(command.contract), std::move(command.signature), std::move(command.by),
                            award.determined->noticedAt, now};
}

kernel::Result<ContractConcluded> sign(LotContract const& contract, Tender const& tender, Award const& award,
                                       SignContract command, kernel::Instant now) {
    if (auto may = require_step(contract, tender, ContractStep::sign); !may) return std::unexpected(may.error());
    if (auto winner = require_winner(award); !winner) return std::unexpected(winner.error());
    auto const& determined = *award.determined;
    if (command.signer != determined.notice.winner)
        return kernel::refuse(RefusalKind::forbidden, "caller_is_the_winner",
                              {"只有中标人可以签署。", "Only the winner signs."});
    auto const& proposed = *contract.proposed;
    if (proposed.awardedAt != determined.noticedAt)
        return kernel::refuse(RefusalKind::conflict, "proposal_is_for_this_award",
                              {"合同文本是为已经取消的中标拟定的，请等待新的文本。",
                               "The text was proposed for an award that was cancelled: wait for another."});
    if (command.contract != proposed.contract)
        return kernel::refuse(RefusalKind::unacceptable, "contract_is_as_proposed",
                              {"签署的文本与招标人签署的不一致，请重新取得后签署。",
                               "What was signed is not what the tenderee signed: take the text again and sign that."},
                              "/contract");
    return ContractConcluded{proposed.contract,     proposed.signature, std::move(command.signature),
                             std::move(command.by), proposed.awardedAt, now};
}

} // namespace haihe::trading
