#include "supervision/board/tender_endpoints.hpp"

#include "supervision/board/tender_page.hpp"
#include "supervision/orders/order_views.hpp"
#include "supervision/watch/watch_views.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::supervision {

namespace {

using edge::http::Request;
using edge::http::Response;

constexpr std::int64_t kPageSize = 20;

struct SupervisedList {
    std::vector<SupervisedTender> items;
    std::int64_t total = 0;
    std::int64_t page = 1;
    std::int64_t pages = 1;
};
BOOST_DESCRIBE_STRUCT(SupervisedList, (), (items, total, page, pages))

std::int64_t page_number(Request const& request) {
    auto const text = request.query_value("page").value_or("1");
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string::npos) return 1;
    return std::max<std::int64_t>(1, std::stoll(text));
}

struct Board {
    node::Desk& desk;
    law::Practice const& practice;
    std::vector<Department> const& departments;

    [[nodiscard]] SupervisedTender line(edge::sql::Connection& reads, WatchedTender const& tender) const {
        return line_of(tender, story_of(messages_of(reads, tender.code)), practice, desk.clock.now());
    }
};

Response show_tenders(Board const& board, Request const& request) {
    auto const words = request.query_value("q").value_or("");
    auto const department = request.query_value("department").value_or("");
    auto const level = request.query_value("level").value_or("");
    auto reads = board.desk.ledger.reads().lease();
    SupervisedList list{{}, 0, page_number(request), 1};
    auto const first = (list.page - 1) * kPageSize;
    for (auto const& tender : find_tenders(*reads, words)) {
        if (!concerns(tender, board.departments, department)) continue;
        bool const on_page = list.total >= first && list.total < first + kPageSize;
        if (level.empty() && !on_page) { // nothing to judge
            ++list.total;
            continue;
        }
        auto line = board.line(*reads, tender);
        if (!level.empty() && line.level != level) continue;
        ++list.total;
        if (on_page) list.items.push_back(std::move(line));
    }
    list.pages = std::max<std::int64_t>(1, (list.total + kPageSize - 1) / kPageSize);
    return Response::json(json::write(list));
}

Response show_tender(Board const& board, Request const& request) {
    auto const code = request.captures.at("code");
    auto reads = board.desk.ledger.reads().lease();
    if (!find_tender(*reads, code))
        return edge::http::problem({kernel::RefusalKind::absent,
                                    "tender_is_registered",
                                    {"没有收到过这个招标项目。", "No such tender has been received."},
                                    "",
                                    {},
                                    {}},
                                   request);
    return Response::json(
        json::write(page_of(messages_of(*reads, code), list_orders(*reads, code), node::count_routes(*reads, code),
                            board.practice, board.desk.clock.now())));
}

} // namespace

void mount_supervised_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
                              std::vector<Department> const& departments) {
    auto const with_board = [&](auto handler) {
        return [desk, &practice, &departments, handler](Request const& request) {
            return handler(Board{desk(), practice, departments}, request);
        };
    };
    plan.router.add("GET", "/tenders", with_board(show_tenders));
    plan.router.add("GET", "/tenders/{code}", with_board(show_tender));
}

} // namespace haihe::supervision
