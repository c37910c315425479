#include "supervision/orders/order_views.hpp"

#include "supervision/orders/issued_orders.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::supervision {

namespace {

kernel::Instant const kNow = *kernel::Instant::parse("2026-03-05T02:00:00.000Z");

exchange::Order order(std::int64_t counter, std::string tender, std::string act) {
    return {"C1201000001-" + std::to_string(counter),
            "示例市水务局",
            "C1201000001",
            counter,
            "A1201000001",
            std::move(tender),
            std::move(act),
            "理由",
            "依据",
            kNow};
}

struct Orders {
    edge::sql::Connection views{":memory:", edge::sql::Mode::read_write};
    ledger::Book book;

    Orders() {
        mount_order_views(book);
        ledger::BookTables::create(book, views);
    }
    void happen(std::int64_t position, OrderEvent const& event) {
        auto const [type, body] = ledger::write_event(event);
        ledger::BookTables::project(book, views,
                                    {position, {"orders/C1201000001", 1, type, kNow}, {}, body, {}, {}, {}});
    }
};

} // namespace

TEST(OrderViews, show_orders_with_their_answers) {
    Orders orders;
    orders.happen(4, OrderIssued{order(1, "t1", "suspend"), {}, "water", "s"});
    orders.happen(5, OrderIssued{order(2, "t2", "suspend"), {}, "water", "s"});
    orders.happen(6, OrderIssued{order(3, "t1", "resume"), {}, "water", "s"});
    auto const at = kNow + kernel::seconds(1);
    orders.happen(7, OrderAcknowledged{{"C1201000001-1", "t1", true, "", at}});
    orders.happen(9, OrderAcknowledged{{"C1201000001-2", "t2", false, "tender_is_registered", at}});

    auto const all = list_orders(orders.views, "");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].order, order(3, "t1", "resume"));
    EXPECT_EQ(json::write(all[0]).find("acknowledgedAt"), std::string::npos);
    EXPECT_EQ(json::write(all[0]).find("executed"), std::string::npos);
    EXPECT_EQ(all[1].executed, false);
    EXPECT_EQ(all[1].rule, "tender_is_registered");
    EXPECT_EQ(all[2].executed, true);
    EXPECT_EQ(all[2].acknowledgedAt, at);
    EXPECT_FALSE(all[2].rule);
    EXPECT_EQ(list_orders(orders.views, "t1").size(), 2U);
    EXPECT_TRUE(list_orders(orders.views, "t3").empty());

    auto const positions = [&](std::int64_t after) {
        std::vector<std::int64_t> found;
        for (auto const& [position, fact] : order_facts_after(orders.views, after)) found.push_back(position);
        std::sort(found.begin(), found.end());
        return found;
    };
    EXPECT_EQ(positions(-1), (std::vector<std::int64_t>{4, 5, 6, 7, 9}));
    EXPECT_EQ(positions(4), (std::vector<std::int64_t>{5, 6, 7, 9}));
    EXPECT_EQ(positions(7), (std::vector<std::int64_t>{9}));
    EXPECT_TRUE(positions(9).empty());
}

} // namespace haihe::supervision
