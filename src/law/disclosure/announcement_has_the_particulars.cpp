#include "law/disclosure/announcement_has_the_particulars.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::announcement_has_the_particulars() {
    return {.rule = "announcement_has_the_particulars",
            .sentence = {"公告载明项目、资格条件、文件获取、递交、联系方式和电子平台网址等规定内容。",
                         "An announcement has the particulars that the measures on publication list."},
            .editions = {publication_measures("第五条")},
            .source = Source::known,
            .also_named = {"announcement_states_what_it_must"}};
}

Findings announcement_has_the_particulars(AnnouncementFacts const& facts) {
    auto const card = cards::announcement_has_the_particulars();
    return verdict(card, facts.has_the_particulars, "/hasTheParticulars");
}

} // namespace haihe::law
