#include "supervision/duties/department_endpoints.hpp"

#include "json/codec.hpp"

namespace haihe::supervision {

namespace {

struct DepartmentList {
    std::vector<Department> items;
};
BOOST_DESCRIBE_STRUCT(DepartmentList, (), (items))

} // namespace

void mount_departments(node::Plan& plan, std::vector<Department> const& departments) {
    plan.router.add("GET", "/departments",
                    [list = json::write(DepartmentList{departments})](edge::http::Request const&) {
                        return edge::http::Response::json(list);
                    });
}

} // namespace haihe::supervision
