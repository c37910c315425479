#include "hub/intake/objection_check.hpp"

namespace haihe::hub {

Faults check(exchange::ObjectionRaised const& told, ToldTender const& tender) {
    Faults faults;
    auto const& story = tender.story;
    auto const expected = static_cast<std::int64_t>(story.objections.size()) + 1;
    if (told.number != expected)
        find_fault(faults, "objections_are_numbered_in_order",
                   {"异议应按顺序编号，下一号是" + std::to_string(expected) + "。",
                    "Objections are numbered in order; the next is " + std::to_string(expected) + "."},
                   "/number");
    if (told.against == "result") {
        auto const* posting = story.posting_of(told.lot);
        if (!posting || told.raisedAt < posting->posted_at)
            find_fault(faults, "objection_to_a_result_follows_the_posting",
                       {"对评标结果的异议应当在该标段的中标候选人公示之后提出。",
                        "An objection to a result comes once the candidates of that lot have been posted."},
                       "/lot");
        return faults;
    }
    if (!told.lot.empty())
        find_fault(faults, "objection_to_documents_names_no_lot",
                   {"对招标文件的异议不写标段。", "An objection to the documents names no lot."}, "/lot");
    if (!story.announcement)
        find_fault(faults, "tender_is_announced",
                   {"招标公告尚未报送，没有可以异议的招标文件。",
                    "No announcement has been told, so there are no documents to object to."},
                   "/against");
    return faults;
}

Faults check(exchange::ObjectionAnswered const& told, ToldTender const& tender) {
    Faults faults;
    auto const* objection = tender.story.objection(told.number);
    if (!objection)
        find_fault(faults, "objection_is_raised",
                   {"没有这一编号的异议。", "No objection of this number has been told."}, "/number");
    else if (objection->answered_at)
        find_fault(faults, "objection_is_answered_once",
                   {"这一异议已经答复。", "This objection has been answered already."}, "/number");
    else if (told.answeredAt < objection->raised_at)
        find_fault(faults, "answer_follows_its_objection",
                   {"答复时间早于异议。", "The answer is earlier than the objection."}, "/answeredAt");
    return faults;
}

} // namespace haihe::hub
