#pragma once

// Bodies of requests and answers as spec/http publishes them: of the trading platform and, at the end, of the hub.

#include "exchange/messages/tender.hpp"
#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::demo {

/// POST /projects
struct RegisterProject {
    std::string investmentCode;
    std::string name;
    std::string approval;
    kernel::Money investment;
    std::string fundSource;
    bool fundsSettled = true;
    std::string industry;
    std::string region;
};
BOOST_DESCRIBE_STRUCT(RegisterProject, (),
                      (investmentCode, name, approval, investment, fundSource, fundsSettled, industry, region))

struct NewLot {
    std::string name;
    std::string category;
    std::string content;
    kernel::Money estimatedPrice;
    std::optional<kernel::Money> maximumPrice;
    std::optional<kernel::Money> deposit;
    std::optional<std::string> retenderOf{};
};
BOOST_DESCRIBE_STRUCT(NewLot, (), (name, category, content, estimatedPrice, maximumPrice, deposit, retenderOf))

/// POST /tenders
struct RegisterTender {
    std::string project;
    std::string name;
    std::optional<std::string> agency;
    std::string method;
    bool compulsory = true;
    bool filed = true;
    std::vector<NewLot> lots;
};
BOOST_DESCRIBE_STRUCT(RegisterTender, (), (project, name, agency, method, compulsory, filed, lots))

/// The result of both.
struct Numbered {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(Numbered, (), (code))

/// What POST /files answers.
struct StoredFile {
    kernel::Digest sm3;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(StoredFile, (), (sm3, size))

/// PUT /tenders/{code}/documents
struct DraftDocuments {
    std::vector<exchange::DocumentFile> files;
    std::optional<exchange::BiddingTerms> bidding{};
    std::optional<exchange::EvaluationTerms> evaluation{};
};
BOOST_DESCRIBE_STRUCT(DraftDocuments, (), (files, bidding, evaluation))

/// PUT /tenders/{code}/announcement
struct DraftAnnouncement {
    std::string title, content, quantity, place, schedule, obtaining, qualification, tendereeAddress, contact,
        openingPlace;
    std::vector<std::string> media;
    kernel::Money documentPrice;
    exchange::TimeTable timeTable;
};
BOOST_DESCRIBE_STRUCT(DraftAnnouncement, (),
                      (title, content, quantity, place, schedule, obtaining, qualification, tendereeAddress, contact,
                       openingPlace, media, documentPrice, timeTable))

/// What GET /tenders/{code}/draft answers: canonical texts.
struct Draft {
    std::string announcement;
    std::string manifest;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (announcement, manifest))

/// POST /tenders/{code}/publish
struct SignedTender {
    std::string announcement;
    trust::Signature announcementSignature;
    std::string manifest;
    trust::Signature manifestSignature;
};
BOOST_DESCRIBE_STRUCT(SignedTender, (), (announcement, announcementSignature, manifest, manifestSignature))

/// POST /tenders/{code}/clarifications
struct SignedClarification {
    std::string clarification;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedClarification, (), (clarification, signature))

/// GET /notices
struct NoticeLine {
    std::string id;
    std::string kind;
    std::string tender;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(NoticeLine, (), (id, kind, tender, title))

struct NoticeLines {
    std::vector<NoticeLine> items;
    std::int64_t total = 0;
    std::int64_t pages = 1;
};
BOOST_DESCRIBE_STRUCT(NoticeLines, (), (items, total, pages))

} // namespace haihe::demo
