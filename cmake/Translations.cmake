# SPDX-License-Identifier: GPL-3.0-or-later
# remit_translations(TARGET…): builds translations/remitdesk_*.ts into these programs, as :/i18n/remitdesk_<language>.qm.
#
# Strings are collected from every room and form, because a translation belongs to the programs and not to a room. That
# happens only on request: `cmake --build build --target update_translations` rewrites the .ts files.
function(remit_translations first)
    file(GLOB ts_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/remitdesk_*.ts)
    if(NOT ts_files)
        return()
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h ${CMAKE_SOURCE_DIR}/ui/*.ui)
    # Without line numbers a line that has only moved is no change; a text that nobody asks for any more goes.
    qt_add_lupdate(${first}
        TS_FILES ${ts_files}
        SOURCES ${sources}
        INCLUDE_DIRECTORIES ${CMAKE_SOURCE_DIR}/src
        OPTIONS -locations none -no-obsolete -silent)
    # Compiled once; every program takes the same files in.
    qt_add_lrelease(${first} TS_FILES ${ts_files} OPTIONS -silent QM_FILES_OUTPUT_VARIABLE qm_files)
    foreach(target IN ITEMS ${first} ${ARGN})
        add_dependencies(${target} ${first}_lrelease)
        qt_add_resources(${target} ${target}_translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
            FILES ${qm_files})
    endforeach()
endfunction()
