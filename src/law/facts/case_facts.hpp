#pragma once

// Everything that rules look at, together: what a tender is from its project to a sanction.

#include "law/facts/announcement_facts.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/facts/door_facts.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/facts/extension_facts.hpp"
#include "law/facts/medium_facts.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/facts/pool_facts.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/facts/project_facts.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/facts/scope_facts.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/tender_facts.hpp"

namespace haihe::law {

struct CaseFacts {
    TenderFacts tender{};
    ProjectFacts project{};
    PrequalificationFacts prequalification{};
    DocumentsFacts documents{};
    AnnouncementFacts announcement{};
    SecrecyFacts secrecy{};
    DoorFacts door{};
    OpeningFacts opening{};
    BidsFacts bids{};
    CommitteeFacts committee{};
    EvaluationFacts evaluation{};
    AwardingFacts awarding{};
    DepositFacts deposit{};
    ComplaintFacts complaint{};
    SanctionFacts sanction{};
    PlatformFacts platform{};
    ScopeFacts scope{};
    PoolFacts pool{};
    MediumFacts medium{};
    ExtensionFacts extension{};
};

} // namespace haihe::law
