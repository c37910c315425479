# bench/<name>_bench.cpp → bench_<name>, built by the target `bench` only: ours and a peer or limit in one run.
add_custom_target(bench)
function(haihe_bench name)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/bench/${name}_bench.cpp)
  foreach(one ${ARGN})
    target_link_libraries(bench_${name} PRIVATE haihe_${one})
  endforeach()
  add_dependencies(bench bench_${name})
endfunction()

haihe_bench(ledger ledger)
haihe_bench(http edge_http)
haihe_bench(exchange hub edge_config)
target_compile_definitions(bench_exchange PRIVATE HAIHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
