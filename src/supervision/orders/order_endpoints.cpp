#include "supervision/orders/order_endpoints.hpp"

#include "access/caller.hpp"
#include "ledger/fold.hpp"
#include "supervision/duties/jurisdiction.hpp"
#include "supervision/orders/issue_order.hpp"
#include "supervision/orders/order_views.hpp"
#include "supervision/watch/watch_views.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

namespace haihe::supervision {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

constexpr char const* kOrderLabel = "haihe/order/1";

/// POST /orders: the text exactly as signed.
struct SignedOrder {
    std::string order;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedOrder, (), (order, signature))

struct OrderList {
    std::vector<OrderState> items;
};
BOOST_DESCRIBE_STRUCT(OrderList, (), (items))

struct Desktop {
    node::Desk& desk;
    std::vector<Department> const& departments;

    [[nodiscard]] std::string stream() const { return "orders/" + desk.settings.code; }
    [[nodiscard]] Issuer issuer(access::Caller const& caller) const {
        auto const* const department = find_department(departments, caller.entity);
        return {desk.settings.code, department ? std::optional(*department) : std::nullopt};
    }
};

kernel::Result<void> is_supervisor(access::Caller const& caller) {
    if (auto role = access::require_role(caller, "department"); !role) return role;
    return access::require_duty(caller, "supervisor");
}

/// The signed bytes as the order they are, if they are canonical and the caller's own signature stands under them.
kernel::Result<exchange::Order> read_signed(node::Desk& desk, access::Caller const& caller, SignedOrder const& body,
                                            kernel::Instant now) {
    auto order = json::read<exchange::Order>(body.order);
    if (!order) {
        order.error().path.insert(0, "/order");
        return order;
    }
    if (json::write(*order) != body.order)
        return kernel::refuse(RefusalKind::malformed, "json_is_canonical",
                              {"签名的文本不是规范形式。", "The signed text is not in canonical form."}, "/order");
    auto const signer = trust::verify(body.signature, kOrderLabel, body.order, *desk.directory.trust_list(), now);
    if (!signer) {
        auto refusal = signer.error();
        refusal.kind =
            RefusalKind::unacceptable; // the caller is known; it is the signature handed in that is not right
        refusal.path.insert(0, "/signature");
        return std::unexpected(std::move(refusal));
    }
    if (signer->digest().to_string() != caller.certificate)
        return kernel::refuse(RefusalKind::forbidden, "document_is_signed_by_the_caller",
                              {"签名人应当是提交人本人。", "The one who submits is the one who signs."}, "/signature");
    return order;
}

Response issue_order(Desktop const& top, Request const& request) {
    return top.desk.submit_as<SignedOrder>(
        request,
        [top](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
              SignedOrder const& body) {
            if (auto may = is_supervisor(caller); !may) return Decision::refused(may.error());
            auto const order = read_signed(top.desk, caller, body, context.now);
            if (!order) return Decision::refused(order.error());
            auto event =
                decide(states.of<IssuedOrders, OrderEvent>(top.stream()), {*order, body.signature, caller.certificate},
                       top.issuer(caller), find_tender(states.views(), order->tender), context.now);
            if (!event) return Decision::refused(event.error());
            Decision decision;
            decision.record(top.stream(), OrderEvent{std::move(*event)});
            decision.result = json::write(OrderState{*order, {}, {}, {}});
            return decision;
        },
        201);
}

Response prepare_order(Desktop const& top, Request const& request) {
    auto const caller = top.desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    if (auto may = is_supervisor(*caller); !may) return edge::http::problem(may.error(), request);
    auto reads = top.desk.ledger.reads().lease();
    auto const order = prepare(ledger::fold<IssuedOrders, OrderEvent>(*reads, top.stream()),
                               request.query_value("act").value_or(""), top.issuer(*caller),
                               find_tender(*reads, request.query_value("tender").value_or("")), top.desk.clock.now());
    return order ? Response::json(json::write(*order)) : edge::http::problem(order.error(), request);
}

Response show_orders(Desktop const& top, Request const&) {
    auto reads = top.desk.ledger.reads().lease();
    return Response::json(json::write(OrderList{list_orders(*reads, "")}));
}

} // namespace

void mount_orders(node::Plan& plan, std::function<node::Desk&()> const& desk,
                  std::vector<Department> const& departments) {
    auto const with_desk = [&](auto handler) {
        return [desk, &departments, handler](Request const& request) {
            return handler(Desktop{desk(), departments}, request);
        };
    };
    plan.router.add("POST", "/orders", with_desk(issue_order));
    plan.router.add("GET", "/orders/next", with_desk(prepare_order));
    plan.router.add("GET", "/orders", with_desk(show_orders));
}

} // namespace haihe::supervision
