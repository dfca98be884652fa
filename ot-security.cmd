@echo off
rem Starts OT Security MCP on Windows, as the script ot-security does elsewhere: finds a JDK 25, builds on
rem first use, then runs Java. Messages go to standard error: standard output belongs to the protocol.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "here=%here:~0,-1%"
set "app=%here%\target\app"
set "jdk="
set "jdk_version="
set "stale="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk if exist "%app%\jdk" call :remembered
if not defined jdk call :on_path
if not defined jdk call :search
if not defined jdk goto no_jdk

if /i "%~1"=="build" goto build
if not exist "%app%\build-id" (
  call :build
  if errorlevel 70 exit /b 70
  if errorlevel 1 exit /b 69
)
set "build_id="
set /p build_id=<"%app%\build-id"
if not exist "%app%\jdk" set "stale=yes"
if defined stale call :remember 2>nul

rem Nothing that holds a path stands in brackets, and every path in quotes: a bracket or an ampersand in the path of this
rem folder, as in Downloads\ot-security (1), would end the block.
set "mode=command"
if /i "%~1"=="serve" set "mode=serve"
if not "%mode%"=="serve" goto known
if /i "%~2"=="--http" set "mode=http"
if /i "%~3"=="--http" set "mode=http"
:known
rem A folder that was built on another platform has a library that would not load here.
set "native=-Dorg.sqlite.lib.path="
if exist "%app%\native\sqlitejdbc.dll" set "native=-Dorg.sqlite.lib.path=%app%\native"
set "aot=%app%\ot-security-%build_id%-%jdk_version%.aot"
if "%mode%"=="serve" set "aot=%app%\ot-security-%build_id%-%jdk_version%-serve.aot"
set "cache=%LOCALAPPDATA%\ot-security"
if "%mode%"=="http" goto http
set "first=-XX:AOTCache=%aot%"
set "second=-Xlog:disable"
if exist "%aot%" goto start
rem Another JDK 25 than the one of the build: it keeps a class archive of its own, and would tell of what it leaves out.
if not exist "%cache%" mkdir "%cache%" 2>nul
set "first=-XX:SharedArchiveFile=%cache%\%build_id%-%jdk_version%.jsa"
set "second=-XX:+AutoCreateSharedArchive"
:start
set "memory=-XX:-UsePerfData"
if "%mode%"=="serve" set "memory=-XX:+ExitOnOutOfMemoryError"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xlog:disable -XX:TieredStopAtLevel=1 -Xmx256m -Xmn8m -Xss512k -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining "%second%" "%first%" -Xlog:all=warning:stderr -Xlog:cds*=off:stderr -Xlog:aot*=off:stderr %memory% -XX:+DisplayVMOutputToStderr "-Dot-security.launcher=%here%\ot-security.cmd" "%native%" "-Dorg.sqlite.tmpdir=%app%\native" -jar "%app%\ot-security.jar" %*
exit /b %ERRORLEVEL%
:http
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xlog:disable -Xlog:all=warning:stderr -XX:+UseCompactObjectHeaders -Xmx256m -Xmn32m -XX:+ExitOnOutOfMemoryError -XX:+DisplayVMOutputToStderr "-Dot-security.launcher=%here%\ot-security.cmd" "%native%" "-Dorg.sqlite.tmpdir=%app%\native" -jar "%app%\ot-security.jar" %*
exit /b %ERRORLEVEL%

rem Sets jdk and jdk_version if a folder is a JDK 25, by its file "release".
:try
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "found="
for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do (
  if "%%a"=="JAVA_RUNTIME_VERSION" set "found=%%~b"
)
if not defined found for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do (
  if "%%a"=="JAVA_VERSION" set "found=%%~b"
)
if not defined found exit /b 1
if "%found%"=="25" goto take
if "%found:~0,3%"=="25." goto take
if "%found:~0,3%"=="25+" goto take
if "%found:~0,3%"=="25-" goto take
exit /b 1
:take
set "jdk=%~1"
set "jdk_version=%found%"
exit /b 0

rem The JDK that served last time, so that a usual start searches nothing.
:remembered
set "stale=yes"
set "last="
set /p last=<"%app%\jdk"
if not defined last exit /b 1
call :try "%last%"
if defined jdk set "stale="
exit /b 0

:on_path
for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined jdk (
  for %%k in ("%%~dpj..") do call :try "%%~fk"
)
exit /b 0

:search
for %%r in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\RedHat" "%ProgramFiles%\OpenJDK"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps"
) do if not defined jdk if exist "%%~r\" for /d %%d in ("%%~r\*") do if not defined jdk (
  call :try "%%~fd"
  if not defined jdk call :try "%%~fd\current"
)
exit /b 0

:no_jdk
>&2 echo ot-security: no JDK 25 was found (looked at JAVA_HOME, PATH and the usual install places).
>&2 echo Install one, for example Eclipse Temurin 25 (https://adoptium.net), or set JAVA_HOME to it, and start again.
exit /b 69

:build
set "mvn=%MVN%"
if not defined mvn set "mvn=mvn"
where "%mvn%" >nul 2>nul || if not exist "%mvn%" (
  >&2 echo ot-security: Maven 3.8.7 or newer is needed for the build on first use, and mvn is not on the PATH.
  >&2 echo Install Maven, or set MVN to the mvn program, and start again.
  exit /b 69
)
if not exist "%here%\target" mkdir "%here%\target" 2>nul
if exist "%here%\target" goto writable
>&2 echo ot-security: there is no build yet, and "%here%\target" cannot be written.
exit /b 69
:writable
rem One build at a time: a folder is made by one process only. One that was ended leaves it behind; but then nothing holds
rem the log open, and Windows lets it be deleted.
set "lock=%here%\target\.building"
set "log=%here%\target\build.log"
set /a waited=0
:wait
mkdir "%lock%" 2>nul && goto locked
if %waited%==0 >&2 echo ot-security: another start is building; waiting for it.
set /a waited+=1
if %waited% lss 5 goto pause
del "%log%" >nul 2>nul
if not exist "%log%" rmdir "%lock%" 2>nul
if %waited% lss 600 goto pause
>&2 echo ot-security: gave up waiting for the other build.
exit /b 69
:pause
ping -n 2 127.0.0.1 >nul
goto wait

:locked
if %waited%==0 goto alone
if not exist "%app%\build-id" goto alone
rmdir "%lock%"
exit /b 0
:alone
>&2 echo Building OT Security MCP with Maven, once: two to five minutes on two cores. Needs a network the first time: up to
>&2 echo 125 MB of libraries are fetched into Maven's local repository. A proxy must be named in its settings.xml.
>&2 echo   JDK  "%jdk%"
>&2 echo   log  "%log%"
setlocal
set "JAVA_HOME=%jdk%"
set "PATH=%jdk%\bin;%PATH%"
pushd "%here%"
call "%mvn%" -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dwarnings.option=-Xlint:-options package >"%log%" 2>&1 <nul
set "status=%ERRORLEVEL%"
popd
endlocal & set "status=%status%"
rmdir "%lock%"
if "%status%"=="0" goto built
>&2 echo ot-security: the build failed; all that Maven said is in "%log%".
findstr /c:"Could not transfer" /c:"Unknown host" /c:"Connection refused" /c:"could not be resolved" "%log%" >nul 2>nul
if errorlevel 1 exit /b 70
>&2 echo Maven could not fetch the libraries. The first build needs a network, or a local repository that has them.
>&2 echo Behind a proxy name it in "%USERPROFILE%\.m2\settings.xml"; then start again.
exit /b 70
:built
call :remember 2>nul
>&2 echo Built.
exit /b 0

rem What the path of a JDK holds is not read as a command.
:remember
setlocal EnableDelayedExpansion
echo !jdk!>"%app%\jdk"
endlocal
exit /b 0
