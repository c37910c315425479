#include "law/documents/documents_are_had_without_enrolment.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::documents_are_had_without_enrolment() {
    return {.rule = "documents_are_had_without_enrolment",
            .sentence = {"除规定的注册外，不得以报名等前置条件限制下载文件。",
                         "No enrolment stands before the documents, other than the registration prescribed."},
            .editions = {electronic_tendering_measures("第二十条")},
            .source = Source::known,
            .by_construction = {"下载招标文件不需要报名", "documents are downloaded without enrolment"}};
}

Findings documents_are_had_without_enrolment(DocumentsFacts const& facts) {
    auto const card = cards::documents_are_had_without_enrolment();
    return verdict(card, facts.obtained_without_registration, "/obtainedWithoutRegistration");
}

} // namespace haihe::law
