#include "formula/parser.hpp"

#include "formula/faults.hpp"
#include "formula/limits.hpp"
#include "formula/vocabulary.hpp"

#include <optional>
#include <utility>

namespace haihe::formula {

namespace {

/// Recursive descent. After the first fault every token is the end, so that all of it returns.
class Parser {
public:
    Parser(std::string_view source, Names const& names) : source_(source), names_(names) {
        token_ = next_token(source_, 0);
    }

    kernel::Result<Expression> formula() {
        auto root = sum();
        if (!fault_ && token_.kind != TokenKind::end) fail_at_token({"运算符或者公式的结尾", "an operator or the end"});
        if (fault_) return std::unexpected(std::move(*fault_));
        return root;
    }

private:
    Expression sum() {
        auto left = product();
        while (token_.is("+") || token_.is("-")) {
            auto const operation = token_.is("+") ? Operation::add : Operation::subtract;
            take_node();
            left = joined(operation, std::move(left), product());
        }
        return left;
    }

    Expression product() {
        auto left = unary();
        while (token_.is("*") || token_.is("/")) {
            auto const operation = token_.is("*") ? Operation::multiply : Operation::divide;
            take_node();
            left = joined(operation, std::move(left), unary());
        }
        return left;
    }

    Expression unary() {
        if (!token_.is("-")) return primary();
        auto const begin = token_.begin;
        enter();
        take_node();
        auto node = made(Operation::negate, begin);
        node.operands.push_back(unary());
        --depth_;
        return closed(std::move(node));
    }

    Expression primary() {
        if (token_.kind == TokenKind::number) return literal();
        if (token_.kind == TokenKind::word) return named();
        auto const begin = token_.begin;
        open({"数字、名称或者“(”", "a number, a name or \"(\""});
        if (fault_) return {}; // nothing to read, or too deep: no further down
        auto inner = sum();
        close();
        inner.begin = begin;
        return closed(std::move(inner));
    }

    Expression literal() {
        auto const token = token_;
        auto node = made(Operation::number, token.begin);
        take_node();
        if (auto const decimal = kernel::Decimal::parse(token.text))
            node.number = *decimal;
        else
            fail(not_well_formed({"首位没有多余的零、不超过6位小数、大小适当的数字",
                                  "a number without needless zeros, of at most 6 decimals and not too large"},
                                 token));
        return closed(std::move(node));
    }

    Expression named() {
        auto const name = token_;
        take_node();
        if (fault_) return {};
        if (name.text == "if") return condition(name);
        if (auto const* function = function_of(name.text)) return call(name, *function);
        auto node = made(Operation::number, name.begin);
        if (auto const variable = variable_of(name.text)) {
            node.operation = *variable;
            if ((node.operation == Operation::maximum_price && !names_.maximum_price) ||
                (node.operation == Operation::base_price && !names_.base_price))
                fail(unknown_name(name));
        } else if (auto const constant = names_.constants.find(std::string(name.text));
                   constant != names_.constants.end()) {
            node.number = constant->second;
            node.named = true;
        } else {
            fail(unknown_name(name));
        }
        return closed(std::move(node));
    }

    Expression condition(Token const& name) {
        auto node = made(Operation::condition, name.begin);
        open({"“(”", "\"(\""});
        node.operands.push_back(sum());
        if (auto const comparison = comparison_here()) {
            node.comparison = *comparison;
            take_node();
        } else {
            fail_at_token({"比较符号（< <= > >= == !=）", "a comparison (< <= > >= == !=)"});
        }
        node.operands.push_back(sum());
        for (int branch = 0; branch < 2; ++branch) {
            expect(",", {"“,”", "\",\""});
            node.operands.push_back(sum());
        }
        close();
        return closed(std::move(node));
    }

    Expression call(Token const& name, Function const& function) {
        auto node = made(function.operation, name.begin);
        open({"“(”", "\"(\""});
        bool const two_or_more = function.values == Function::kTwoOrMore;
        for (int i = 0; i < (two_or_more ? 2 : function.values); ++i) {
            if (i != 0) expect(",", {"“,”", "\",\""});
            node.operands.push_back(sum());
        }
        while (two_or_more && token_.is(",")) {
            take();
            node.operands.push_back(sum());
        }
        if (function.has_literal()) {
            if (function.values > 0) expect(",", {"“,”", "\",\""});
            node.n = whole_number(function.least, function.most);
        }
        close();
        return closed(std::move(node));
    }

    /// A literal that is part of its function, not a node.
    int whole_number(int least, int most) {
        auto const number = token_.kind == TokenKind::number ? kernel::Decimal::parse(token_.text) : std::nullopt;
        if (!number || number->places != 0 || number->units < least || number->units > most) {
            auto const bounds = std::to_string(least) + "…" + std::to_string(most);
            fail_at_token({"整数" + bounds, "a whole number " + bounds});
            return least;
        }
        take();
        return static_cast<int>(number->units);
    }

    void open(kernel::Text const& expected) {
        if (!token_.is("(")) return fail_at_token(expected);
        enter();
        take();
    }

    void close() {
        expect(")", {"运算符、“,”或者“)”", "an operator, \",\" or \")\""});
        --depth_;
    }

    void expect(std::string_view symbol, kernel::Text const& expected) {
        if (token_.is(symbol)) return take();
        fail_at_token(expected);
    }

    void enter() {
        if (++depth_ > kDepthMax)
            fail(too_large({"嵌套不得超过32层。", "there are at most 32 levels of nesting."}, token_.begin));
    }

    void take_node() {
        if (!fault_ && ++nodes_ > kNodesMax)
            fail(too_large(
                {"数字、名称和运算符合计不得超过200个。", "there are at most 200 numbers, names and operators."},
                token_.begin));
        take();
    }

    void take() {
        if (fault_) return;
        end_of_last_ = token_.end();
        token_ = next_token(source_, end_of_last_);
    }

    [[nodiscard]] std::optional<Comparison> comparison_here() const {
        return token_.kind == TokenKind::symbol ? comparison_of(token_.text) : std::nullopt;
    }

    void fail_at_token(kernel::Text const& expected) {
        if (comparison_here()) return fail(misplaced_comparison(token_));
        fail(not_well_formed(expected, token_));
    }

    void fail(kernel::Refusal refusal) {
        if (!fault_) fault_ = std::move(refusal);
        token_ = {};
    }

    static Expression made(Operation operation, std::size_t begin) {
        Expression node;
        node.operation = operation;
        node.begin = begin;
        return node;
    }

    Expression joined(Operation operation, Expression left, Expression right) {
        auto node = made(operation, left.begin);
        node.operands.push_back(std::move(left));
        node.operands.push_back(std::move(right));
        return closed(std::move(node));
    }

    Expression closed(Expression node) {
        node.end = end_of_last_;
        if (node.bare_end != 0) return node; // parentheses around what has been closed
        node.bare_begin = node.begin;
        node.bare_end = node.end;
        return node;
    }

    std::string_view source_;
    Names const& names_;
    Token token_{};
    std::size_t end_of_last_ = 0;
    int depth_ = 0;
    int nodes_ = 0;
    std::optional<kernel::Refusal> fault_{};
};

} // namespace

kernel::Result<Expression> read(std::string_view source, Names const& names) {
    if (source.size() > kCharactersMax)
        return std::unexpected(
            too_large({"公式不得超过1000个字符。", "a formula has at most 1,000 characters."}, kCharactersMax));
    return Parser(source, names).formula();
}

} // namespace haihe::formula
