#include "demo/acts/order_act.hpp"

#include "demo/acts/undertaking.hpp"
#include "exchange/messages/supervision.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace haihe::demo {

namespace {

constexpr char const* kOrderLabel = "haihe/order/1";

struct SignedOrder {
    std::string order;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedOrder, (), (order, signature))

/// GET /orders
struct OrderLine {
    exchange::Order order;
    std::optional<kernel::Instant> acknowledgedAt;
    std::optional<bool> executed;
};
BOOST_DESCRIBE_STRUCT(OrderLine, (), (order, acknowledgedAt, executed))

struct OrderLines {
    std::vector<OrderLine> items;
};
BOOST_DESCRIBE_STRUCT(OrderLines, (), (items))

exchange::Order prepare(Stage& stage, Person& supervisor, std::string const& tender, OrderPlan const& plan,
                        kernel::Text const& what) {
    auto const answer = expect(stage,
                               supervisor.ask(stage.platform("supervision"),
                                              {"GET", "/orders/next?tender=" + tender + "&act=" + plan.act, "", {}}),
                               what);
    auto order = expect(stage, json::read<exchange::Order>(answer.body, json::Unknown::ignore), what);
    order.reason = plan.reason;
    order.basis = plan.basis;
    return order;
}

/// The order as it stands when the trading platform has answered.
OrderLine await_acknowledgement(Stage& stage, std::string const& number, kernel::Text const& what) {
    std::optional<OrderLine> found;
    await(stage, what, [&] {
        auto const list = stage.visitor.get<OrderLines>(stage.platform("supervision"), "/orders");
        if (!list) return false;
        auto const line = std::find_if(list->items.begin(), list->items.end(), [&](OrderLine const& one) {
            return one.order.number == number && one.acknowledgedAt;
        });
        if (line != list->items.end()) found = *line;
        return found.has_value();
    });
    return *found;
}

} // namespace

void play_order(Stage& stage, std::string const& tender, OrderPlan const& plan) {
    auto& supervisor = stage.person(plan.supervisor);
    auto& said = stage.chronicle.tender(tender);
    bool const suspends = plan.act == "suspend";
    kernel::Text const what{(suspends ? "责令暂停:" : "准予恢复:") + said.name.zh,
                            (suspends ? "Ordered suspended: " : "Ordered resumed: ") + said.name.en};
    auto const order = prepare(stage, supervisor, tender, plan, what);
    auto const text = json::write(order);
    auto const body = json::write(SignedOrder{text, supervisor.sign(kOrderLabel, text)});

    int const deaths_before = stage.chronicle.deaths;
    auto const sent = std::chrono::steady_clock::now();
    expect(stage, supervisor.write(stage.platform("supervision"), "POST", "/orders", body), what);
    auto const answered = await_acknowledgement(stage, order.number, what);
    auto const taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - sent);

    bool const executed = answered.executed.value_or(false);
    stage.chronicle.orders.push_back({order.number, tender, taken.count(), executed,
                                      stage.chronicle.hurt || stage.chronicle.deaths != deaths_before});
    if (!executed) throw ActFailed("order " + order.number + " was not executed");
    said.held = suspends;
    said.notices.push_back({suspends ? "suspension" : "resumption", said.name.zh});
    await_notice(stage, tender, said.notices.back().kind);
    stage.terminal.done({what.zh + "(" + order.department + "," + std::to_string(taken.count()) + "毫秒内执行)",
                         what.en + " (executed within " + std::to_string(taken.count()) + " ms)"});
}

} // namespace haihe::demo
