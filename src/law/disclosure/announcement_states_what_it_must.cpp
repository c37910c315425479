#include "law/disclosure/announcement_states_what_it_must.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::announcement_states_what_it_must() {
    return {.rule = "announcement_states_what_it_must",
            .sentence = {"招标公告载明招标人名称地址、项目性质、数量、实施地点和时间以及获取招标文件的办法。",
                         "An announcement states the tenderee and its address, nature, quantity, place, time and how "
                         "to get the documents."},
            .editions = {tendering_law("第十六条")}};
}

Findings announcement_states_what_it_must(TenderFacts const& facts) {
    constexpr auto kRule = "announcement_states_what_it_must";
    auto const citation = tendering_law("第十六条");
    struct Item {
        std::string const& value;
        char const* path;
        char const* zh;
        char const* en;
    };
    Item const items[] = {
        {facts.announcement_tenderee, "/announcement/tendereeName", "招标人名称", "the tenderee's name"},
        {facts.announcement_address, "/announcement/tendereeAddress", "招标人地址", "the tenderee's address"},
        {facts.announcement_nature, "/announcement/content", "项目性质", "the nature of the project"},
        {facts.announcement_quantity, "/announcement/quantity", "数量", "the quantity"},
        {facts.announcement_place, "/announcement/place", "实施地点", "the place"},
        {facts.announcement_time, "/announcement/schedule", "实施时间", "the time"},
        {facts.announcement_how_to_get_documents, "/announcement/obtaining", "获取招标文件的办法",
         "how to get the documents"}};
    for (auto const& item : items)
        if (item.value.empty())
            return {broken(kRule, citation,
                           {std::string("招标公告缺少") + item.zh + "。",
                            std::string("The announcement does not state ") + item.en + "."},
                           item.path)};
    return {kept(kRule, citation, {"招标公告载明了法定事项。", "The announcement states what the law requires."})};
}

} // namespace haihe::law
