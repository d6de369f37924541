# SPDX-License-Identifier: GPL-3.0-or-later
# remit_translations(TARGET): builds translations/remitdesk_*.ts into the program, as :/i18n/remitdesk_<language>.qm.
#
# Strings are collected from every room and form, because a translation belongs to the program and not to a room. That
# happens only on request: `cmake --build build --target update_translations` rewrites the .ts files.
function(remit_translations target)
    file(GLOB ts_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/remitdesk_*.ts)
    if(NOT ts_files)
        return()
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h ${CMAKE_SOURCE_DIR}/ui/*.ui)
    # Without line numbers a line that has only moved is no change; a text that nobody asks for any more goes.
    qt_add_translations(${target}
        TS_FILES ${ts_files}
        SOURCES ${sources}
        INCLUDE_DIRECTORIES ${CMAKE_SOURCE_DIR}/src
        RESOURCE_PREFIX /i18n
        LUPDATE_OPTIONS -locations none -no-obsolete -silent
        LRELEASE_OPTIONS -silent)
endfunction()
