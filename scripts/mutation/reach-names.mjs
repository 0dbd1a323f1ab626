/** The function that instrumented files call with their name and the number of the function that began. */
export const reportName = '__functionCalled';

/** The environment variable that names the folder for the reports of all test files. */
export const reachFolder = 'RONEO_REACH_FOLDER';
