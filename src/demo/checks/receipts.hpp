#pragma once

#include "demo/visitor.hpp"

#include <boost/describe.hpp>

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace haihe::demo {

/// What every accepted write answers; without a receipt when everything was as it should be already.
struct Written {
    json::Raw result;
    std::optional<json::Raw> receipt;
};
BOOST_DESCRIBE_STRUCT(Written, (), (result, receipt))

/// A receipt as it was handed out.
struct KeptReceipt {
    Platform platform;
    std::string what; ///< the request
    std::string receipt;
};

/// Every receipt that the cast was given: what a platform has acknowledged, it must still have at the end.
class Receipts {
public:
    void keep(Platform const& platform, std::string const& what, std::string const& receipt);
    [[nodiscard]] std::vector<KeptReceipt> all() const;
    /// All, and begins anew.
    std::vector<KeptReceipt> take();

private:
    mutable std::mutex mutex_;
    std::vector<KeptReceipt> kept_;
};

/// Whether each receipt proves itself and its head is continued by the ledger as it is now. The faults, in words.
std::vector<std::string> faults_of(std::vector<KeptReceipt> const& receipts, Visitor& visitor);

} // namespace haihe::demo
